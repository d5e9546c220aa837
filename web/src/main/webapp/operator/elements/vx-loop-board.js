import {html} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {LightElement} from './light-element.js';
import './vx-loop-tile.js';

const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
const KEYS = {o: 'none', m: 'recv', t: 'send'};

/** All tiles. Arrows move between them, O, M and T switch the focused one. */
class LoopBoard extends LightElement {
  static properties = {
    loops: {attribute: false},
    talking: {type: Boolean},
    enabled: {type: Boolean},
    focused: {state: true},
  };

  render() {
    const loops = [...this.loops.values()];
    const focused = this.loops.has(this.focused) ? this.focused : loops[0]?.id;
    return html`${repeat(loops, ({id}) => id, loop => html`
      <vx-loop-tile tabindex=${loop.id === focused ? 0 : -1} .loop=${loop} .enabled=${this.enabled}
        .live=${this.talking && loop.state === 'send'}
        @focusin=${() => { this.focused = loop.id; }} @keydown=${this.#key}></vx-loop-tile>`)}
      ${loops.length ? '' : html`<p class="empty">This role has no loops yet.</p>`}`;
  }

  /** 24 tiles make 6 × 4, 6 make 3 × 2; narrow screens take fewer columns in the style sheet. */
  updated() {
    this.style.setProperty('--columns', Math.max(2, Math.round(Math.sqrt(this.loops.size * 1.5))));
  }

  #key = press => {
    const tile = press.currentTarget;
    const wanted = KEYS[press.key.toLowerCase()];
    if (press.ctrlKey || press.metaKey || press.altKey) {
      return;
    }
    if (wanted && this.enabled) {
      this.#switch(tile.loop, wanted);
    } else if (ARROWS[press.key] && press.target.type !== 'range') {
      press.preventDefault();
      this.#move(tile, ...ARROWS[press.key]);
    }
  };

  #switch(loop, state) {
    if (state !== 'send' || loop.permission === 'send') {
      this.emit('vx-switch', {loop: loop.id, state});
    }
  }

  #move(from, stepX, stepY) {
    const tiles = [...this.querySelectorAll('vx-loop-tile')];
    const perRow = tiles.filter(tile => tile.offsetTop === tiles[0].offsetTop).length;
    tiles[tiles.indexOf(from) + stepX + stepY * perRow]?.focus();
  }
}

customElements.define('vx-loop-board', LoopBoard);
