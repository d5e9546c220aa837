import {html} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';

/** A secret that is shown only now, to be copied; also where the page came without TLS and the browser has no clipboard for it. */
class Secret extends LightElement {
  static properties = {value: {}, copied: {state: true}};

  render() {
    return html`<p>This is the only time that its secret is shown. Keep it like a password.</p>
      <div class="with-button"><input readonly aria-label="Secret" data-secret .value=${this.value} @focus=${({target}) => target.select()}>
        <button type="button" @click=${this.#copy}>${this.copied ? 'Copied' : 'Copy'}</button></div>
      <p class="only-spoken" role="status">${this.copied ? 'The secret is copied.' : ''}</p>`;
  }

  #copy = async () => {
    this.querySelector('input').select();
    await (navigator.clipboard?.writeText(this.value) ?? document.execCommand('copy'));
    this.copied = true;
  };
}

customElements.define('va-secret', Secret);
