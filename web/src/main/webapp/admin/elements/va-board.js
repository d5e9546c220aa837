import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {LightElement} from '../../operator/elements/light-element.js';
import {icons} from '../icons.js';
import {swatch} from '../kinds.js';
import {Live} from '../live.js';
import {href} from '../route.js';
import './va-gauges.js';
import './va-search.js';
import './va-trouble.js';

const ORDERS = {
  name: (one, other) => one.name.localeCompare(other.name),
  talkers: (one, other) => other.talkers.length - one.talkers.length || other.all - one.all,
  listeners: (one, other) => other.all - one.all,
};

/** The live board: the node's gauges, loops with their talkers now, and the latest events. */
class Board extends LightElement {
  static properties = {desk: {attribute: false}, text: {state: true}, order: {state: true}};

  #live;

  constructor() {
    super();
    Object.assign(this, {text: '', order: 'name'});
  }

  connectedCallback() {
    super.connectedCallback();
    this.#live = new Live(this.desk.api, () => this.requestUpdate());
    this.#live.start(this.desk.session.ofSite);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#live.stop();
  }

  render() {
    const {ofSite} = this.desk.session;
    const {sessions, problem, connected, events} = this.#live;
    return html`
      <header class="bar"><h2>Live</h2>
        <p class="hint" role="status">${sessions.length} ${sessions.length === 1 ? 'operator' : 'operators'} signed in${ofSite && events && !connected ? ' · waiting for events …' : ''}</p>
        <va-search .value=${this.text} label="Search loops" @va-search=${({detail}) => { this.text = detail; }}></va-search></header>
      <va-trouble .problem=${problem}></va-trouble>
      ${ofSite ? html`<va-gauges .desk=${this.desk}></va-gauges>` : nothing}
      <div class="board" ?data-alone=${!events}>${this.#loops()}${ofSite && events ? this.#events() : nothing}</div>`;
  }

  #loops() {
    if (!this.#live.loops) {
      return nothing;
    }
    const text = this.text.toLowerCase();
    const shown = this.#live.loops.filter(({id, name}) => id.toLowerCase().includes(text) || name.toLowerCase().includes(text))
      .map(loop => ({...loop, talkers: this.#live.talkers(loop.id), ...this.#live.listeners(loop.id)})).sort(ORDERS[this.order]);
    return shown.length ? html`<table class="list"><thead><tr>${this.#head('name', 'Loop')}${this.#head('talkers', 'Talkers now')}${this.#head('listeners', 'On it', 'number')}<th class="number">May talk</th></tr></thead>
      <tbody>${repeat(shown, ({id}) => id, loop => html`<tr ?data-live=${loop.talkers.length}>
        <td>${swatch(loop.color)} <a href=${href(['domains', loop.domain, 'loops'], {edit: loop.id})}>${loop.name}</a></td>
        <td class="talkers">${loop.talkers.length ? html`${icons.live}${loop.talkers.join(', ')}` : nothing}</td>
        <td class="number">${loop.all ? html`<a href=${href(['sessions'], {loop: loop.id})}>${loop.all}</a>` : nothing}</td><td class="number">${loop.talk || nothing}</td></tr>`)}</tbody></table>`
      : html`<section class="empty"><p>${text ? `No loop has “${this.text}” in its name or id.` : 'There are no loops yet.'}</p>
        ${text ? nothing : html`<p><a href=${href(['domains'])}>Open a domain to create the first</a></p>`}</section>`;
  }

  #head(order, label, className = '') {
    const isNow = this.order === order;
    return html`<th class=${className} aria-sort=${isNow ? (order === 'name' ? 'ascending' : 'descending') : 'none'}><button type="button" class="sort" @click=${() => { this.order = order; }}>
      ${label}${isNow ? icons[order === 'name' ? 'up' : 'down'] : nothing}</button></th>`;
  }

  #events() {
    return html`<section class="latest" aria-labelledby="latest-title"><h3 id="latest-title">Latest events</h3>
      ${this.#live.events.length ? html`<ol>${repeat(this.#live.events, ({id}) => id, ({time, type, name, user, loop, detail}) => html`<li>
        <time datetime=${time}>${time.slice(11, 19)}</time><span><strong>${type.replaceAll('-', ' ')}</strong> ${[name ?? user, loop, detail].filter(Boolean).join(' · ')}</span></li>`)}</ol>`
        : html`<p class="hint">Sign-ins, switches and speech appear here as they happen.</p>`}</section>`;
  }
}

customElements.define('va-board', Board);
