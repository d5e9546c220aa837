import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {LightElement} from '../../operator/elements/light-element.js';
import {confirm} from '../confirm.js';
import {icons} from '../icons.js';
import {Listing} from '../listing.js';
import './va-new-token.js';
import './va-search.js';
import './va-trouble.js';

const SCOPE_WORDS = {read: 'Reads', operate: 'Operates', administer: 'Administers'};

/** Secrets for programs, each in the name of one user; they are made and revoked here. */
class Tokens extends LightElement {
  static properties = {desk: {attribute: false}, query: {attribute: false}};

  #listing;

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
      ${items.length ? this.#table(items) : loading || problem ? nothing : html`<section class="empty"><p>There are no tokens${this.query.user ? ` of ${this.query.user}` : ''}.</p>
        <p class="hint">A token lets a program use the API in a user's name, without the password: <code>Authorization: Bearer vxt_…</code></p></section>`}
      <p class="end" role="status">${loading ? 'Loading …' : ''} ${cursor ? html`<button type="button" @click=${() => this.#listing.more()}>Show more</button>` : nothing}</p>
      <va-new-token .desk=${this.desk} @va-made=${() => this.#listing.reload()}></va-new-token>`;
  }

  #table(items) {
    return html`<table class="list"><thead><tr><th>What it is for</th><th>User</th><th>Scope</th><th>Made</th><th>Ends</th><th>Last used</th><th><span class="only-spoken">Actions</span></th></tr></thead>
      <tbody>${repeat(items, ({id}) => id, token => html`<tr data-id=${token.id}><td><strong>${token.name}</strong> <code>${token.id}</code></td><td>${token.user}</td><td>${SCOPE_WORDS[token.scope]}</td>
        <td>${day(token.createdAt)}</td><td>${token.expiresAt ? html`<span ?data-bad=${Date.parse(token.expiresAt) < Date.now()}>${day(token.expiresAt)}</span>` : 'never'}</td><td>${token.lastUsedAt ? day(token.lastUsedAt) : 'never'}</td>
        <td class="actions"><button type="button" class="icon-button" aria-label="Revoke ${token.name}" title="Revoke" data-delete @click=${() => this.#revoke(token)}>${icons.remove}</button></td></tr>`)}</tbody></table>`;
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
