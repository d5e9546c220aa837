import {html, nothing} from 'lit';
import {icons} from '../icons.js';
import {LightElement} from './light-element.js';

/** Says why nothing is heard and when the console tries again. Emits `vx-retry`. */
class ConnectionBanner extends LightElement {
  static properties = {connection: {attribute: false}};

  render() {
    const {state, reason} = this.connection;
    if (!['connecting', 'audio', 'lost'].includes(state)) {
      return nothing;
    }
    return html`<div class="banner" data-link=${state}>${icons.warning}<p>${this.#text(state, reason)}</p>
      ${state === 'lost' ? html`<button type="button" @click=${() => this.emit('vx-retry')}>Try now</button>` : nothing}</div>`;
  }

  #text(state, reason) {
    if (state === 'lost') {
      return `${reason} You hear nothing now. The console tries again by itself.`;
    }
    return state === 'audio' ? `${reason} Setting up audio …` : 'Connecting to the server …';
  }
}

customElements.define('vx-connection-banner', ConnectionBanner);
