import {html, nothing} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {ALL_LEG_COLUMNS, BY_USER} from '../leg-columns.js';
import {Legs, WATCHED} from '../legs.js';
import './va-search.js';
import './va-sparkline.js';
import './va-table.js';
import './va-trouble.js';

/** The media legs of browsers: loss and latency of each as small plots of the last two minutes. */
class Endpoints extends LightElement {
  static properties = {desk: {attribute: false}, text: {state: true}};

  #legs;

  constructor() {
    super();
    this.text = '';
  }

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
    return html`<header class="bar"><h2>Endpoints</h2>
        <va-search .value=${this.text} label="Search users" @va-search=${({detail}) => { this.text = detail.toLowerCase(); }}></va-search></header>
      <va-trouble .problem=${this.#legs.problem} @va-retry=${() => this.#legs.read()}></va-trouble>
      ${this.#legs.all ? this.#table() : nothing}`;
  }

  #table() {
    const shown = this.#legs.all.filter(({user, remote = ''}) => user.toLowerCase().includes(this.text) || remote.includes(this.text));
    return shown.length ? html`<va-table label="Endpoints" .columns=${ALL_LEG_COLUMNS} .rows=${shown} .order=${BY_USER}></va-table>
      <p class="end" role="status">${this.#legs.isCut ? `The first ${WATCHED} endpoints are watched.` : `${shown.length} ${shown.length === 1 ? 'endpoint' : 'endpoints'}`}</p>`
      : html`<section class="empty"><p>${this.text ? 'No endpoint is like that.' : 'No browser sends or hears audio now.'}</p>
        ${this.text ? nothing : html`<p class="hint">Operators appear here when they sign in at the <a href="../">operator console</a> and allow the microphone.</p>`}</section>`;
  }
}

customElements.define('va-endpoints', Endpoints);
