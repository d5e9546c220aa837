import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {LightElement} from '../../operator/elements/light-element.js';
import {remove} from '../deletion.js';
import {icons} from '../icons.js';
import {Listing} from '../listing.js';
import {href} from '../route.js';
import './va-entry-form.js';
import './va-search.js';
import './va-trouble.js';

/** The entries of one kind, in a domain or a project of it. The server searches, sorts and pages; more come as one scrolls. */
class List extends LightElement {
  static properties = {desk: {attribute: false}, kind: {attribute: false}, domain: {}, project: {}, query: {attribute: false}};

  #listing;
  #end = new IntersectionObserver(seen => seen.some(({isIntersecting}) => isIntersecting) && this.#listing.more(), {rootMargin: '400px'});

  connectedCallback() {
    super.connectedCallback();
    this.#listing = new Listing(this.desk.api, () => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#listing.close();
    this.#end.disconnect();
  }

  willUpdate(changed) {
    const {q, sort} = this.query;
    const wanted = JSON.stringify([this.kind.path, this.domain, this.project, q, sort]);
    if (this.shown !== wanted) {
      this.shown?.startsWith(`["${this.kind.path}"`) || changed.has('kind') && (this.#listing.items = []);
      this.shown = wanted;
      this.#listing.show(this.kind.path, {domain: this.domain, project: this.project, q, sort});
    }
  }

  render() {
    const {kind, query} = this;
    const {items, problem, loading} = this.#listing;
    return html`
      <header class="bar">
        <h2>${kind.many}</h2>
        <va-search .value=${query.q ?? ''} label="Search ${kind.many.toLowerCase()}" @va-search=${({detail}) => this.desk.route.refine({q: detail})}></va-search>
        ${this.#mayWrite ? html`<button type="button" class="primary" data-new @click=${() => this.desk.route.refine({new: '1'})}>${icons.add}New ${kind.one}</button>` : nothing}
      </header>
      <va-trouble .problem=${problem} @va-retry=${() => this.#listing.reload()}></va-trouble>
      ${items.length ? this.#table(items) : loading || problem ? nothing : this.#empty()}
      <p class="end" role="status">${loading ? 'Loading …' : this.#count(items)}</p>
      <va-entry-form .desk=${this.desk} .kind=${kind} .domain=${this.domain} .project=${this.project} .entry=${query.new ? '' : query.edit ?? null}
        .isNew=${Boolean(query.new)} @va-saved=${() => this.#listing.reload()} @va-delete=${({detail}) => this.#remove(detail)}></va-entry-form>`;
  }

  updated() {
    const end = this.querySelector('.end');
    this.#end.disconnect();
    this.#listing.cursor && this.#end.observe(end);
  }

  get #mayWrite() {
    const {readOnly, ofSite} = this.desk.session;
    return !readOnly && (ofSite || this.kind.path !== 'domains');
  }

  #table(items) {
    return html`<table class="list" aria-label=${this.kind.many} @keydown=${this.#key}>
      <thead><tr>${this.kind.columns.map(column => this.#head(column))}<th scope="col"><span class="only-spoken">Actions</span></th></tr></thead>
      <tbody>${repeat(items, ({id}) => id, entry => html`<tr data-id=${entry.id} @click=${click => this.#open(click, entry)}>
        ${this.kind.columns.map(({cell}, at) => html`<td>${at ? cell(entry) : html`<a href=${this.#target(entry)}>${cell(entry)}</a>`}</td>`)}
        <td class="actions">${this.#actions(entry)}</td></tr>`)}</tbody></table>`;
  }

  #actions(entry) {
    const edit = this.kind.path === 'domains' ? html`<a class="quiet" href=${this.#edit(entry)} aria-label="Edit ${entry.name}">Edit</a><a class="quiet" href=${href(['transfer'], {domain: entry.id})} aria-label="Export ${entry.name}">Export</a>` : nothing;
    return html`${edit}${this.#mayWrite ? html`<button type="button" class="icon-button" aria-label="Delete ${entry.name}" title="Delete" data-delete
      @click=${() => this.#remove(entry)}>${icons.remove}</button>` : nothing}`;
  }

  #head({label, sort}) {
    const {sort: now = 'name'} = this.query;
    const order = now === sort ? 'ascending' : now === '-' + sort ? 'descending' : 'none';
    return sort ? html`<th scope="col" aria-sort=${order}><button type="button" class="sort" @click=${() => this.desk.route.refine({sort: order === 'ascending' ? '-' + sort : sort})}>
      ${label}${order === 'ascending' ? icons.up : order === 'descending' ? icons.down : nothing}</button></th>` : html`<th scope="col">${label}</th>`;
  }

  #empty() {
    const {q} = this.query;
    return q ? html`<section class="empty"><p>Nothing has “${q}” in its name or id.</p>
        <button type="button" @click=${() => this.desk.route.refine({q: ''})}>Show all</button></section>`
      : html`<section class="empty"><p>There are no ${this.kind.many.toLowerCase()} here yet.</p><p class="hint">${this.kind.none}</p></section>`;
  }

  #count(items) {
    const {length} = items;
    return length ? `${length}${this.#listing.cursor ? ' so far' : ''} ${length === 1 ? this.kind.one : this.kind.many.toLowerCase()}` : '';
  }

  #target(entry) {
    return this.kind.path === 'domains' ? href(['domains', entry.id, 'loops']) : this.#edit(entry);
  }

  #edit(entry) {
    return href(this.desk.route.path, {...this.query, edit: entry.id});
  }

  #open(click, entry) {
    if (!click.target.closest('a, button') && getSelection().isCollapsed) {
      location.hash = this.#target(entry);
    }
  }

  #key = press => {
    const step = {ArrowDown: 1, ArrowUp: -1}[press.key];
    const links = [...this.querySelectorAll('tbody td:first-child a')];
    const at = links.indexOf(press.target.closest('tr')?.querySelector('a'));
    if (step && at >= 0) {
      press.preventDefault();
      links[at + step]?.focus();
    }
  };

  async #remove(entry) {
    if (await remove(this.desk, this.kind, entry)) {
      this.desk.route.refine({edit: ''});
      await this.#listing.reload();
      this.querySelector('[data-search]').focus();
    }
  }
}

customElements.define('va-list', List);
