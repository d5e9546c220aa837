import {html, nothing} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {BY_USER, LEG_COLUMNS} from '../leg-columns.js';
import {Legs} from '../legs.js';
import {href} from '../route.js';
import './va-sparkline.js';
import './va-table.js';

/** The media legs as a small part of a page; the worst first, when their heads are clicked. */
class LegsPanel extends LightElement {
  static properties = {desk: {attribute: false}};

  #legs;

  connectedCallback() {
    super.connectedCallback();
    this.#legs = new Legs(this.desk.api, () => this.requestUpdate());
    this.#legs.start();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#legs.stop();
  }

  render() {
    const {all} = this.#legs;
    return html`<h3 id="legs-title"><a href=${href(['endpoints'])}>Endpoints</a></h3>
      ${all?.length ? html`<va-table label="Endpoints" .columns=${LEG_COLUMNS} .rows=${all} .order=${BY_USER}></va-table>`
        : all ? html`<p class="hint">No browser sends or hears audio now.</p>` : nothing}`;
  }
}

customElements.define('va-legs', LegsPanel);
