import {html} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {icons} from '../icons.js';

const PAUSE_MS = 200;

/** A search field. Emits `va-search` with the text when the typing pauses. */
class Search extends LightElement {
  static properties = {value: {}, label: {}};

  #pause;

  render() {
    return html`<label class="search">${icons.search}<input type="search" data-search aria-label=${this.label} placeholder="${this.label} (/)" .value=${this.value}
      autocomplete="off" spellcheck="false" maxlength="128" @input=${this.#input}></label>`;
  }

  #input = ({target}) => {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.emit('va-search', target.value.trim()), PAUSE_MS);
  };
}

customElements.define('va-search', Search);
