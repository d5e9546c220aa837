import {html} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {icons} from '../icons.js';
import {SHORTCUTS} from '../shortcuts.js';

/** The keys, in a dialog. */
class Shortcuts extends LightElement {
  show() {
    this.querySelector('dialog').showModal();
  }

  render() {
    return html`<dialog class="small" aria-labelledby="keys-title" closedby="any"><form method="dialog">
      <header><h2 id="keys-title">Keys</h2><button class="icon-button" aria-label="Close">${icons.close}</button></header>
      <dl class="keys">${SHORTCUTS.map(({keys, text}) => html`<dt>${keys.map(key => html`<kbd>${key}</kbd>`)}</dt><dd>${text}</dd>`)}
        <dt><kbd>↑</kbd><kbd>↓</kbd></dt><dd>Move in lists, the tree and the matrix</dd>
        <dt><kbd>o</kbd><kbd>m</kbd><kbd>t</kbd></dt><dd>Matrix: off, monitor, talk for the selection</dd></dl>
    </form></dialog>`;
  }
}

customElements.define('va-shortcuts', Shortcuts);
