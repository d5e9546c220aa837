import {html, nothing} from 'lit';
import {icons} from '../icons.js';
import {isAudible} from '../loop.js';
import {STATE_WORDS} from '../words.js';
import {LightElement} from './light-element.js';

const VOLUME_PAUSE_MS = 150;
const ACTIONS = [
  ['off', 'none', 'o'],
  ['monitor', 'recv', 'm'],
  ['talk', 'send', 't'],
];

/**
 * One loop. Hooks for tests: `data-loop`, `data-state` (none, recv, send), `data-talking` (somebody's voice or key is on
 * the loop), `data-live` (this operator's voice goes to it), and `data-action` on the buttons.
 * Emits `vx-switch` {loop, state} and `vx-volume` {loop, volume}.
 */
class LoopTile extends LightElement {
  static properties = {
    loop: {attribute: false},
    live: {type: Boolean},
    enabled: {type: Boolean},
  };

  #volumeTimer;

  render() {
    const {id, state, volume} = this.loop;
    return html`
      <div class="tile-head">
        ${icons[state]}
        <h2 title=${this.loop.name}>${this.loop.name}</h2>
        <span class="state-word">${this.live ? 'On air' : STATE_WORDS[state]}</span>
      </div>
      <p class="talkers">${this.#talkers()}</p>
      <div class="switches" role="group" aria-label="State of ${this.loop.name}">${ACTIONS.map(action => this.#button(action))}</div>
      <div class="tile-foot">
        <label class="volume">${icons.volume}<input type="range" min="0" max="100" .value=${String(volume)} name="volume-${id}"
          aria-label="Volume of ${this.loop.name}" ?disabled=${!this.enabled}
          @input=${this.#slide} @change=${this.#slide}><output .value=${String(volume)}></output></label>
        <span class="participants" title="Positions on this loop" aria-label="${this.loop.participants} on this loop">
          ${icons.people}${this.loop.participants}</span>
      </div>`;
  }

  willUpdate() {
    const {id, name, state, talkers} = this.loop;
    this.dataset.loop = id;
    this.dataset.state = state;
    this.toggleAttribute('data-talking', talkers.size > 0);
    this.toggleAttribute('data-audible', isAudible(this.loop));
    this.toggleAttribute('data-live', this.live);
    this.role = 'group';
    this.ariaLabel = `Loop ${name}, ${this.live ? 'on air' : STATE_WORDS[state]}`;
  }

  #talkers() {
    const {talkers, lastTalker} = this.loop;
    if (talkers.size > 0) {
      return html`${icons.voice}<span class="names">${[...talkers.values()].map(({name}) => name).join(', ')}</span>`;
    }
    return lastTalker ? html`<span class="names last">last: ${lastTalker.name}</span>` : nothing;
  }

  #button([action, state, key]) {
    const forbidden = state === 'send' && this.loop.permission !== 'send';
    const title = forbidden ? 'Your role may only monitor this loop' : `${STATE_WORDS[state]} (${key.toUpperCase()})`;
    return html`<button type="button" data-action=${action} title=${title} ?disabled=${forbidden || !this.enabled}
      aria-pressed=${String(this.loop.state === state)} aria-label="${STATE_WORDS[state]} ${this.loop.name}"
      @click=${() => this.emit('vx-switch', {loop: this.loop.id, state})}>${icons[state]}<span>${STATE_WORDS[state]}</span></button>`;
  }

  #slide = ({target}) => {
    target.nextElementSibling.value = target.value;
    clearTimeout(this.#volumeTimer);
    this.#volumeTimer = setTimeout(
      () => this.emit('vx-volume', {loop: this.loop.id, volume: Number(target.value)}), VOLUME_PAUSE_MS);
  };
}

customElements.define('vx-loop-tile', LoopTile);
