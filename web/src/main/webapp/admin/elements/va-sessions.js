import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {LightElement} from '../../operator/elements/light-element.js';
import {STATE_WORDS} from '../../operator/words.js';
import {confirm} from '../confirm.js';
import {icons} from '../icons.js';
import {Listing} from '../listing.js';
import {Poll} from '../poll.js';
import './va-search.js';
import './va-trouble.js';

const PERIOD_MS = 5_000;

/** Who is signed in where, on which loops; they can be taken off a loop, or disconnected. */
class Sessions extends LightElement {
  static properties = {desk: {attribute: false}, query: {attribute: false}};

  #listing;
  #poll = new Poll(() => this.#refresh(), PERIOD_MS);

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
      ${items.length ? this.#table(items) : problem ? nothing : html`<section class="empty"><p>${q || loop ? 'Nobody like that is signed in.' : 'Nobody is signed in.'}</p>
        <p class="hint">Operators sign in at the <a href="../">operator console</a>.</p></section>`}
      <p class="end" role="status">${items.length ? `${items.length}${cursor ? ' so far' : ''} signed in` : ''}
        ${cursor ? html`<button type="button" @click=${() => this.#listing.more()}>Show more</button>` : nothing}</p>`;
  }

  #table(items) {
    return html`<table class="list"><thead><tr><th>User</th><th>Role</th><th>Loops</th><th>From</th><th>Since</th><th>Audio</th><th><span class="only-spoken">Actions</span></th></tr></thead>
      <tbody>${repeat(items, ({id}) => id, session => html`<tr>
        <td><strong>${session.name}</strong> <code>${session.user}</code></td><td>${session.role ?? nothing}</td><td>${this.#loops(session)}</td>
        <td><code>${session.source}</code></td><td><time datetime=${session.since} title=${session.since}>${session.since.slice(11, 16)}</time></td>
        <td>${session.connected ? html`<span data-outcome="heard">${icons.done}<span class="only-spoken">connected</span></span>` : 'none yet'}</td>
        <td class="actions">${this.desk.session.readOnly ? nothing : html`<button type="button" class="icon-button" aria-label="Disconnect ${session.name}" title="Disconnect" data-disconnect
          @click=${() => this.#disconnect(session)}>${icons.leave}</button>`}</td></tr>`)}</tbody></table>`;
  }

  #loops(session) {
    return html`<ul class="chips">${session.loops.map(({loop, state, talking}) => html`<li data-p=${state} ?data-talking=${talking}>
      ${loop} <small>${talking ? 'talking' : STATE_WORDS[state].toLowerCase()}</small>${this.desk.session.readOnly ? nothing : html`<button type="button" aria-label="Take ${session.name} off ${loop}" title="Switch off"
        @click=${() => this.#act(`sessions/${session.id}/loops/${encodeURIComponent(loop)}`, `${session.name} is off ${loop}.`)}>×</button>`}</li>`)}</ul>`;
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

  async #disconnect({id, name}) {
    const text = 'The console says why, and the user may sign in again. To keep the user out, take the roles away or set a new password.';
    if (await confirm({title: `Disconnect ${name}?`, text, verb: 'Disconnect'})) {
      await this.#act(`sessions/${id}`, `${name} is disconnected.`);
    }
  }

  async #act(path, done) {
    try {
      await this.desk.api.remove(path);
      this.desk.messages.done(done);
      await this.#listing.reload();
    } catch (problem) {
      this.desk.messages.problem(problem);
    }
  }
}

customElements.define('va-sessions', Sessions);
