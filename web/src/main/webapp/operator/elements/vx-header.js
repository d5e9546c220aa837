import {html, nothing} from 'lit';
import {icons} from '../icons.js';
import {CONNECTION_WORDS} from '../words.js';
import {LightElement} from './light-element.js';
import './vx-help.js';

/** Who, where, when, and whether there is a connection. Emits `vx-open-settings` and `vx-theme`. */
class Header extends LightElement {
  static properties = {user: {attribute: false}, role: {attribute: false}, connection: {attribute: false}, now: {state: true}};

  #clock;

  connectedCallback() {
    super.connectedCallback();
    this.now = new Date();
    this.#clock = setInterval(() => { this.now = new Date(); }, 1_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#clock);
  }

  render() {
    const {state, reason} = this.connection;
    return html`
      <h1><img src="favicon.svg" alt="" width="26" height="26"><span>Voxyard</span></h1>
      <p class="who"><strong>${this.role?.name}</strong>${this.user?.name === this.role?.name ? nothing : html` <span>${this.user?.name}</span>`}</p>
      <p class="link-state" data-link=${state} title=${reason || CONNECTION_WORDS[state]}>${icons.link}<span>${CONNECTION_WORDS[state]}</span></p>
      <time datetime=${this.now.toISOString()} title="Coordinated universal time">${this.now.toISOString().slice(11, 19)} <small>UTC</small></time>
      <button type="button" class="icon-button" aria-label="Help" title="Help" popovertarget="help">${icons.help}</button>
      <button type="button" class="icon-button" aria-label="Switch between dark and light" title="Dark or light"
        @click=${() => this.emit('vx-theme')}>${icons.theme}</button>
      <button type="button" class="icon-button" aria-label="Settings" title="Settings" data-open-settings
        @click=${() => this.emit('vx-open-settings')}>${icons.settings}</button>
      <vx-help id="help" popover></vx-help>`;
  }
}

customElements.define('vx-header', Header);
