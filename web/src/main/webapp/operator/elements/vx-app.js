import {html} from 'lit';
import {icons} from '../icons.js';
import {LightElement} from './light-element.js';
import './vx-announcer.js';
import './vx-connection-banner.js';
import './vx-header.js';
import './vx-loop-board.js';
import './vx-role-choice.js';
import './vx-settings.js';
import './vx-sign-in.js';
import './vx-talk-bar.js';

/**
 * The whole page: shows the store, and turns what the elements emit into calls of the console. Hook for tests:
 * `data-connection`: offline, connecting, signed-on, audio, ready, lost.
 */
class App extends LightElement {
  static properties = {store: {attribute: false}, console: {attribute: false}, microphone: {attribute: false}};

  #changed = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    this.store.addEventListener('change', this.#changed);
    this.#listen();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.store.removeEventListener('change', this.#changed);
  }

  willUpdate() {
    const {connection, phase} = this.store.state;
    this.dataset.connection = connection.state;
    this.dataset.phase = phase;
  }

  render() {
    return html`${this.#page()}${this.#notices()}`;
  }

  #page() {
    const {phase, connection, signInError, user, roles} = this.store.state;
    switch (phase) {
      case 'working':
        return this.#working();
      case 'role-choice':
        return html`<vx-role-choice .user=${user} .roles=${roles}></vx-role-choice>`;
      case 'resuming':
        return html`<main class="card"><h1><img src="favicon.svg" alt="" width="40" height="40"> Voxyard</h1>
          <vx-connection-banner .connection=${connection}></vx-connection-banner>
          <button type="button" @click=${() => this.console.signOut()}>Sign in as somebody else</button></main>`;
      default:
        return html`<vx-sign-in .busy=${connection.state !== 'offline'} .error=${signInError}
          .insecure=${!window.isSecureContext}></vx-sign-in>`;
    }
  }

  #working() {
    const {user, role, roles, connection, loops, talk, microphone, audioBlocked, settings} = this.store.state;
    const ready = connection.state === 'ready';
    return html`
      <vx-header role="banner" .user=${user} .role=${role} .connection=${connection}></vx-header>
      <vx-connection-banner role="status" .connection=${connection}></vx-connection-banner>
      <vx-loop-board role="main" aria-label="Loops" .loops=${loops} .talking=${talk.open} .enabled=${ready}></vx-loop-board>
      <vx-talk-bar role="region" aria-label="Push-to-talk" .loops=${loops} .talk=${talk} .ready=${ready} .microphone=${microphone} .source=${this.microphone}
        .audioBlocked=${audioBlocked} .latch=${settings.latch}></vx-talk-bar>
      <vx-settings .settings=${settings} .microphone=${microphone} .source=${this.microphone} .user=${user} .roles=${roles}
        .role=${role}></vx-settings>
      <vx-announcer .loops=${loops} .connection=${connection} .talk=${talk}></vx-announcer>`;
  }

  #notices() {
    return html`<ul class="notices" aria-live="assertive">${this.store.state.notices.map(({id, level, text}) => html`
      <li data-level=${level}>${icons.warning}<span>${text}</span><button type="button" class="icon-button" aria-label="Dismiss"
        @click=${() => this.console.notices.dismiss(id)}>${icons.close}</button></li>`)}</ul>`;
  }

  #listen() {
    const {console, store} = this;
    const {loops, talkKey} = console.position;
    const verbs = {
      'vx-sign-in': ({user, password}) => console.signIn(user, password),
      'vx-sign-out': () => console.signOut(),
      'vx-role': id => console.chooseRole(id),
      'vx-switch': ({loop, state}) => loops.switchTo(loop, state),
      'vx-volume': ({loop, volume}) => loops.setVolume(loop, volume),
      'vx-press': () => talkKey.press(),
      'vx-release': () => talkKey.release(),
      'vx-toggle': () => talkKey.toggle(),
      'vx-cancel': () => talkKey.cancel(),
      'vx-settings': change => console.changeSettings(change),
      'vx-theme': () => console.changeSettings({theme: oppositeTheme(store.state.settings)}),
      'vx-open-microphone': () => console.position.openMicrophone(),
      'vx-open-settings': () => this.querySelector('vx-settings').show(),
      'vx-start-audio': () => console.position.startAudio(),
      'vx-retry': () => console.retryNow(),
    };
    Object.entries(verbs).forEach(([type, verb]) => this.addEventListener(type, ({detail}) => verb(detail)));
  }
}

function oppositeTheme({theme}) {
  const light = theme === 'light' || (theme === 'system' && matchMedia('(prefers-color-scheme: light)').matches);
  return light ? 'dark' : 'light';
}

customElements.define('vx-app', App);
