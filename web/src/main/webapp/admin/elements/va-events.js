import {html} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {LightElement} from '../../operator/elements/light-element.js';
import {isTrouble, sentence} from '../events.js';
import {icons} from '../icons.js';

/** The latest events in words, the newest first. */
class Events extends LightElement {
  static properties = {events: {attribute: false}};

  render() {
    return html`<section class="latest" aria-labelledby="latest-title"><h3 id="latest-title">Latest events <small>UTC</small></h3>
      ${this.events.length ? html`<ol tabindex="0" aria-labelledby="latest-title">${repeat(this.events, ({id}) => id, event => html`<li ?data-trouble=${isTrouble(event)}>
        <time datetime=${event.time}>${event.time.slice(11, 19)}</time><span>${isTrouble(event) ? icons.warning : ''}${sentence(event)}</span></li>`)}</ol>`
        : html`<p class="hint">Sign-ins, switches and denials appear here as they happen.</p>`}</section>`;
  }
}

customElements.define('va-events', Events);
