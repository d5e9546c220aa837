import {html, nothing} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {STATE_WORDS} from '../../operator/words.js';
import {confirm} from '../confirm.js';
import {icons} from '../icons.js';
import {Listing} from '../listing.js';
import {Poll} from '../poll.js';
import './va-search.js';
import './va-table.js';
import './va-trouble.js';

const PERIOD_MS = 5_000;

/** Who is signed in where, on which loops; they can be taken off a loop, or disconnected. */
class Sessions extends LightElement {
  static properties = {desk: {attribute: false}, query: {attribute: false}};

  #listing;
  #poll = new Poll(() => this.#refresh(), PERIOD_MS);

  /** @type {import('./va-table.js').Column[]} */
  #columns = [
    {label: 'User', by: ({name}) => name, cell: ({name, user}) => html`<strong>${name}</strong> <code>${user}</code>`},
    {label: 'Role', by: ({role}) => role, cell: ({role}) => role},
    {label: 'Loops', falling: true, name: 'loops', by: ({loops}) => loops.length, cell: session => this.#loops(session)},
    {label: 'From', name: 'roomy', by: ({source}) => source, cell: ({source}) => html`<code>${source}</code>`},
    {label: 'Since, UTC', by: ({since}) => since, cell: ({since}) => html`<time datetime=${since} title=${since}>${since.slice(11, 16)}</time>`},
    {label: 'Audio', by: ({connected}) => Number(connected), cell: ({connected}) => (connected ? html`<span data-outcome="heard">${icons.done}<span class="only-spoken">connected</span></span>` : html`<span class="hint">none yet</span>`)},
    {label: 'Actions', spoken: true, name: 'actions', cell: session => (this.desk.session.readOnly ? nothing : html`<button type="button" class="icon-button" aria-label="Disconnect ${session.name}" title="Disconnect"
      data-disconnect @click=${() => this.#disconnect(session)}>${icons.leave}</button>`)},
  ];

  connectedCallback() {
    super.connectedCallback();
    this.#listing = new Listing(this.desk.api, () => this.requestUpdate());
    this.#poll.start();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#poll.stop();
    this.#listing.close();
  }

  willUpdate(changed) {
    changed.has('query') && this.#show();
  }

  render() {
    const {q = '', loop} = this.query;
    const {items, problem, cursor} = this.#listing;
    return html`
      <header class="bar"><h2>Sessions</h2>
        ${loop ? html`<button type="button" @click=${() => this.desk.route.refine({loop: ''})}>On ${loop}${icons.close}<span class="only-spoken">: show all</span></button>` : nothing}
        <va-search .value=${q} label="Search users" @va-search=${({detail}) => this.desk.route.refine({q: detail})}></va-search></header>
      <va-trouble .problem=${problem} @va-retry=${() => this.#listing.reload()}></va-trouble>
      ${items.length ? html`<va-table label="Sessions" .columns=${this.#columns} .rows=${items}></va-table>` : problem ? nothing : html`<section class="empty"><p>${q || loop ? 'Nobody like that is signed in.' : 'Nobody is signed in.'}</p>
        <p class="hint">Operators sign in at the <a href="../">operator console</a>.</p></section>`}
      <p class="end" role="status">${items.length ? `${items.length}${cursor ? ' so far' : ''} signed in` : ''}
        ${cursor ? html`<button type="button" @click=${() => this.#listing.more()}>Show more</button>` : nothing}</p>`;
  }

  #loops(session) {
    return html`<ul class="chips">${session.loops.map(({loop, state, talking, volume, pan}) => html`<li data-p=${state} ?data-talking=${talking}>
      ${loop} <small>${talking ? 'talking' : STATE_WORDS[state].toLowerCase()}</small>${this.desk.session.readOnly ? nothing : html`<button type="button" aria-label="Take ${session.name} off ${loop}" title="Switch off"
        @click=${() => this.#takeOff(session, loop, {state, volume, pan})}>×</button>`}</li>`)}</ul>`;
  }

  #show() {
    const {q, loop} = this.query;
    return this.#listing.show('sessions', {q, loop});
  }

  /** Leaves alone what somebody has scrolled through. */
  async #refresh() {
    if (!this.#listing.loading && this.#listing.items.length <= 100) {
      await this.#listing.reload();
    }
  }

  #takeOff({id, name}, loop, before) {
    const path = `sessions/${id}/loops/${encodeURIComponent(loop)}`;
    return this.#act(path, `${name} is off ${loop}.`, {label: 'Undo', run: () => this.#putBack(path, before)});
  }

  async #putBack(path, before) {
    try {
      await this.desk.api.put(path, before);
      await this.#listing.reload();
    } catch (problem) {
      this.desk.messages.problem(problem);
    }
  }

  async #disconnect({id, name}) {
    const text = 'The console says why, and the user may sign in again. To keep the user out, take the roles away or set a new password.';
    if (await confirm({title: `Disconnect ${name}?`, text, verb: 'Disconnect'})) {
      await this.#act(`sessions/${id}`, `${name} is disconnected.`);
    }
  }

  async #act(path, done, action = null) {
    try {
      await this.desk.api.remove(path);
      this.desk.messages.done(done, action);
      await this.#listing.reload();
    } catch (problem) {
      this.desk.messages.problem(problem);
    }
  }
}

customElements.define('va-sessions', Sessions);
