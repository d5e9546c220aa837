import {html} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {icons} from '../icons.js';
import {href} from '../route.js';

/** Sends a tone into a loop and tells whether it came back. */
class LoopTest extends LightElement {
  static properties = {desk: {attribute: false}, loop: {}, busy: {state: true}, outcome: {state: true}};

  render() {
    return html`<section class="loop-test">
      <button type="button" data-test ?disabled=${this.busy} @click=${this.#test}>${icons.live}${this.busy ? 'Listening …' : 'Test this loop'}</button>
      <p role="status">${this.outcome ? html`<span data-outcome=${this.outcome.heard ? 'heard' : 'silent'}>${this.outcome.heard ? icons.done : icons.warning} ${this.outcome.sentence}</span>`
        : html`<span class="hint">Sends a short tone to the group and listens for it. Whoever monitors the loop hears it.</span>`}</p>
      <a class="all" href=${href(['announcements'], {loop: this.loop})}>Play an announcement into it</a>
    </section>`;
  }

  willUpdate(changed) {
    changed.has('loop') && (this.outcome = null);
  }

  #test = async () => {
    this.busy = true;
    this.outcome = null;
    try {
      this.outcome = (await this.desk.api.create(`loops/${encodeURIComponent(this.loop)}/test`)).data;
    } catch (problem) {
      this.outcome = {heard: false, sentence: problem.message};
    }
    this.busy = false;
  };
}

customElements.define('va-loop-test', LoopTest);
