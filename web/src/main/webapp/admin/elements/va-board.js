import {html, nothing} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {icons} from '../icons.js';
import {swatch} from '../kinds.js';
import {Live} from '../live.js';
import {href} from '../route.js';
import './va-events.js';
import './va-gauges.js';
import './va-legs.js';
import './va-search.js';
import './va-table.js';
import './va-trouble.js';

/** @type {import('./va-table.js').Column[]} */
const COLUMNS = [
  {label: 'Loop', by: ({name}) => name, cell: ({color, domain, id, name}) => html`${swatch(color)} <a href=${href(['domains', domain, 'loops'], {edit: id})}>${name}</a>`},
  {label: 'Talkers now', falling: true, name: 'talkers', by: ({talkers, heard}) => talkers.length * 1e15 + Date.parse(heard?.time ?? 0),
    cell: ({talkers}) => (talkers.length ? html`${icons.live}${talkers.join(', ')}` : nothing)},
  {label: 'Last heard, UTC', name: 'heard', cell: ({heard}) => heard && html`<time datetime=${heard.time}>${heard.time.slice(11, 19)}</time> <span class="hint roomy">${heard.name}</span>`},
  {label: 'On it', number: true, by: ({all}) => all, cell: ({all, id, name}) => (all ? html`<a href=${href(['sessions'], {loop: id})} aria-label="${all} on ${name}">${all}</a>` : nothing)},
  {label: 'May talk', number: true, name: 'roomy', by: ({talk}) => talk, cell: ({talk}) => talk || nothing},
];
const BY_NAME = {label: 'Loop', falling: false};
const hasTalkers = ({talkers}) => talkers.length > 0;

/** The live board: the node's gauges, loops with their talkers now, media legs, and the latest events. */
class Board extends LightElement {
  static properties = {desk: {attribute: false}, text: {state: true}, onlyUsed: {state: true}};

  #live;

  constructor() {
    super();
    Object.assign(this, {text: '', onlyUsed: false});
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
    const {desk} = this;
    const {sessions, problem, connected, events} = this.#live;
    const withEvents = desk.session.ofSite && events;
    return html`
      <header class="bar"><h2>Live</h2>
        <p class="hint" role="status"><a href=${href(['sessions'])}>${sessions.length} ${sessions.length === 1 ? 'operator' : 'operators'}</a> signed in${withEvents && !connected ? ' · waiting for events …' : ''}</p>
        <label class="check"><input type="checkbox" data-used .checked=${this.onlyUsed} @change=${({target}) => { this.onlyUsed = target.checked; }}><span>Only loops in use</span></label>
        <va-search .value=${this.text} label="Search loops" @va-search=${({detail}) => { this.text = detail; }}></va-search></header>
      <va-trouble .problem=${problem}></va-trouble>
      ${desk.session.ofSite ? html`<va-gauges .desk=${desk}></va-gauges>` : nothing}
      <div class="board"><div>${this.#loops()}</div>
        <div class="aside"><section class="panel"><va-legs .desk=${desk}></va-legs></section>
          ${withEvents ? html`<va-events .events=${events}></va-events>` : nothing}</div></div>`;
  }

  #loops() {
    if (!this.#live.loops) {
      return nothing;
    }
    const text = this.text.toLowerCase();
    const shown = this.#live.loops.filter(({id, name}) => id.toLowerCase().includes(text) || name.toLowerCase().includes(text))
      .map(loop => ({...loop, talkers: this.#live.talkers(loop.id), heard: this.#live.heard(loop.id), ...this.#live.listeners(loop.id)}))
      .filter(({talkers, all}) => !this.onlyUsed || talkers.length || all);
    return shown.length ? html`<va-table label="Loops" .columns=${COLUMNS} .rows=${shown} .order=${BY_NAME} .isLive=${hasTalkers}></va-table>`
      : html`<section class="empty"><p>${text ? `No loop has “${this.text}” in its name or id.` : this.onlyUsed ? 'Nobody is on a loop, and nobody talks.' : 'There are no loops yet.'}</p>
        ${text || this.onlyUsed ? nothing : html`<p><a href=${href(['domains'])}>Open a domain to create the first</a></p>`}</section>`;
  }
}

customElements.define('va-board', Board);
