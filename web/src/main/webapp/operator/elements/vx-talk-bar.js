import {html, nothing} from 'lit';
import {icons} from '../icons.js';
import {LightElement} from './light-element.js';
import './vx-level-meter.js';

/**
 * Push-to-talk and the microphone. Hook for tests: `data-ptt` on the button: idle, talking, latched or unavailable.
 * Emits `vx-press`, `vx-release`, `vx-toggle`, `vx-cancel`, `vx-open-microphone`, `vx-start-audio`.
 */
class TalkBar extends LightElement {
  static properties = {
    loops: {attribute: false},
    talk: {attribute: false},
    ready: {type: Boolean},
    microphone: {attribute: false},
    source: {attribute: false},
    audioBlocked: {type: Boolean},
    latch: {type: Boolean},
  };

  render() {
    return html`
      <div class="talk-side">${this.#microphoneState()}</div>
      <button type="button" data-ptt=${this.#state()} aria-pressed=${String(this.talk.open)} aria-describedby="talk-target"
        @pointerdown=${this.#pointerDown} @pointerup=${() => this.emit('vx-release')}
        @pointercancel=${() => this.emit('vx-cancel')} @lostpointercapture=${() => this.emit('vx-release')}
        @click=${this.#click} @contextmenu=${menu => menu.preventDefault()}>
        ${icons.send}<span class="ptt-text"><strong>${this.#title()}</strong><small>${this.#hint()}</small></span></button>
      <div class="talk-side target">
        <span class="caption">${this.talk.open ? 'You are on air on' : 'Talks to'}</span>
        <strong id="talk-target">${this.#target() || 'no loop'}</strong>
        ${this.audioBlocked ? html`<button type="button" class="primary" data-start-audio
          @click=${() => this.emit('vx-start-audio')}>${icons.volume} Start audio</button>` : nothing}
      </div>`;
  }

  #state() {
    if (this.talk.open) {
      return this.talk.latched ? 'latched' : 'talking';
    }
    return this.ready && this.microphone.status === 'ready' && this.#target() ? 'idle' : 'unavailable';
  }

  #title() {
    return {idle: 'Push to talk', talking: 'On air', latched: 'On air, latched', unavailable: 'Push to talk'}[this.#state()];
  }

  #hint() {
    if (this.talk.open) {
      return this.talk.latched ? 'Press again to stop' : 'Release to stop';
    }
    if (this.#state() === 'idle') {
      return html`${this.latch ? 'Hold, or tap to latch' : 'Hold'}<span class="with-keyboard"> · Space</span>`;
    }
    if (!this.ready) {
      return 'Not connected';
    }
    return this.microphone.status === 'ready' ? 'Switch a loop to talk first' : 'No microphone';
  }

  #target() {
    return [...this.loops.values()].filter(({state}) => state === 'send').map(({name}) => name).join(', ');
  }

  #microphoneState() {
    const {status, message} = this.microphone;
    if (status === 'ready') {
      return html`<span class="caption">Microphone</span><vx-level-meter .source=${this.source}></vx-level-meter>`;
    }
    return html`<p class="mic-message" data-microphone=${status} role="status">${status === 'off' ? nothing : icons.warning} ${message}
      ${!['off', 'asking', 'insecure'].includes(status) ? html`<button type="button" class="link"
        @click=${() => this.emit('vx-open-microphone')}>Try again</button>` : nothing}</p>`;
  }

  #pointerDown = press => {
    if (press.button === 0) {
      press.currentTarget.setPointerCapture(press.pointerId);
      this.emit('vx-press');
    }
  };

  /** Without a pointer (Enter, screen reader) nothing can be held: the key toggles. */
  #click = click => {
    if (click.detail === 0) {
      this.emit('vx-toggle');
    }
  };
}

customElements.define('vx-talk-bar', TalkBar);
