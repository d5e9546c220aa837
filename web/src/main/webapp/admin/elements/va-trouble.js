import {html, nothing} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {icons} from '../icons.js';

/** A problem document as a banner. Emits `va-retry`. */
class Trouble extends LightElement {
  static properties = {problem: {attribute: false}};

  render() {
    const {problem} = this;
    return problem ? html`<div class="trouble" role="alert">${icons.warning}<p><strong>${problem.title ?? 'This page failed'}</strong> ${problem.detail ?? problem.message}</p>
      <button type="button" @click=${() => this.emit('va-retry')}>Try again</button></div>` : nothing;
  }
}

customElements.define('va-trouble', Trouble);
