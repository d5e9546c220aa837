import {html, nothing} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {confirm} from '../confirm.js';
import {icons} from '../icons.js';
import {Listing} from '../listing.js';
import './va-new-token.js';
import './va-search.js';
import './va-table.js';
import './va-trouble.js';

const SCOPE_WORDS = {read: 'Reads', operate: 'Operates', administer: 'Administers'};

/** Secrets for programs, each in the name of one user; they are made and revoked here. */
class Tokens extends LightElement {
  static properties = {desk: {attribute: false}, query: {attribute: false}};

  #listing;

  /** @type {import('./va-table.js').Column[]} */
  #columns = [
    {label: 'What it is for', by: ({name}) => name, cell: ({name, id}) => html`<strong>${name}</strong> <code class="roomy">${id}</code>`},
    {label: 'User', by: ({user}) => user, cell: ({user}) => user},
    {label: 'Scope', by: ({scope}) => scope, cell: ({scope}) => SCOPE_WORDS[scope]},
    {label: 'Made', name: 'roomy', by: ({createdAt}) => createdAt, cell: ({createdAt}) => day(createdAt)},
    {label: 'Ends', by: ({expiresAt}) => expiresAt, cell: ({expiresAt}) => (expiresAt ? html`<span ?data-bad=${Date.parse(expiresAt) < Date.now()}>${day(expiresAt)}</span>` : 'never')},
    {label: 'Last used', by: ({lastUsedAt}) => lastUsedAt, cell: ({lastUsedAt}) => (lastUsedAt ? day(lastUsedAt) : 'never')},
    {label: 'Actions', spoken: true, name: 'actions', cell: token => (this.#mayRevoke(token) ? html`<button type="button" class="icon-button" aria-label="Revoke ${token.name}" title="Revoke" data-delete
      @click=${() => this.#revoke(token)}>${icons.remove}</button>` : nothing)},
  ];

  connectedCallback() {
    super.connectedCallback();
    this.#listing = new Listing(this.desk.api, () => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#listing.close();
  }

  willUpdate(changed) {
    changed.has('query') && this.#listing.show('tokens', {user: this.query.user});
  }

  render() {
    const {items, problem, loading, cursor} = this.#listing;
    return html`
      <header class="bar"><h2>Tokens</h2>
        <va-search .value=${this.query.user ?? ''} label="User id" @va-search=${({detail}) => this.desk.route.refine({user: detail})}></va-search>
        <button type="button" class="primary" data-new @click=${() => this.querySelector('va-new-token').show()}>${icons.add}New token</button></header>
      <va-trouble .problem=${problem} @va-retry=${() => this.#listing.reload()}></va-trouble>
      ${items.length ? html`<va-table label="Tokens" .columns=${this.#columns} .rows=${items}></va-table>` : loading || problem ? nothing : html`<section class="empty"><p>There are no tokens${this.query.user ? ` of ${this.query.user}` : ''}.</p>
        <p class="hint">A token lets a program use the API in a user's name, without the password: <code>Authorization: Bearer vxt_…</code></p></section>`}
      <p class="end" role="status">${loading ? 'Loading …' : ''} ${cursor ? html`<button type="button" @click=${() => this.#listing.more()}>Show more</button>` : nothing}</p>
      <va-new-token .desk=${this.desk} @va-made=${() => this.#listing.reload()}></va-new-token>`;
  }

  /** Auditors have tokens of their own. */
  #mayRevoke({user}) {
    const {readOnly, account} = this.desk.session;
    return !readOnly || user === account.user;
  }

  async #revoke({id, name}) {
    if (!await confirm({title: `Revoke the token ${name}?`, text: 'The next request that comes with it is refused. This cannot be undone.', verb: 'Revoke'})) {
      return;
    }
    try {
      await this.desk.api.remove('tokens/' + id);
      this.desk.messages.done(`Revoked the token ${name}.`);
      await this.#listing.reload();
    } catch (problem) {
      this.desk.messages.problem(problem);
    }
  }
}

function day(time) {
  return html`<time datetime=${time} title=${time}>${time.slice(0, 10)}</time>`;
}

customElements.define('va-tokens', Tokens);
