import {html, nothing} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {KINDS, KINDS_OF_A_DOMAIN} from '../kinds.js';
import {href} from '../route.js';
import './va-announcements.js';
import './va-audit.js';
import './va-board.js';
import './va-counters.js';
import './va-doctor.js';
import './va-endpoints.js';
import './va-explain.js';
import './va-list.js';
import './va-matrix.js';
import './va-node.js';
import './va-sessions.js';
import './va-tokens.js';
import './va-transfer.js';
import './va-webhooks.js';

/** The page that the address names. */
class Pages extends LightElement {
  static properties = {desk: {attribute: false}, path: {attribute: false}, query: {attribute: false}};

  updated() {
    document.title = `${this.querySelector('h2')?.textContent ?? ''} – Voxyard administration`;
  }

  render() {
    const [page = 'live', domain, tab = 'loops'] = this.path;
    if (page === 'domains') {
      return domain ? this.#domain(domain, tab) : this.#list('domains', {});
    }
    return PAGES[page]?.(this.desk, this.query) ?? this.#unknown();
  }

  #domain(domain, tab) {
    const {project = ''} = this.query;
    const tabs = project ? KINDS_OF_A_DOMAIN.filter(name => name !== 'projects') : [...KINDS_OF_A_DOMAIN, 'permissions'];
    const scope = {domain, project};
    return html`
      <nav class="place" aria-label="Domain ${domain}">
        <p><a href=${href(['domains'])}>Domains</a> / ${project ? html`<a href=${href(['domains', domain, tab])}>${domain}</a> / <strong>${project}</strong>` : html`<strong>${domain}</strong>`}</p>
        <ul class="tabs">${tabs.map(name => html`<li><a href=${href(['domains', domain, name], {project})} aria-current=${name === tab ? 'page' : nothing}>
          ${KINDS[name]?.many ?? 'Permissions'}</a></li>`)}</ul>
      </nav>
      ${this.#tab(tab, scope)}`;
  }

  #tab(tab, scope) {
    if (tab === 'permissions') {
      return html`<va-matrix .desk=${this.desk} .domain=${scope.domain}></va-matrix>`;
    }
    return KINDS_OF_A_DOMAIN.includes(tab) ? this.#list(tab, scope) : this.#unknown();
  }

  #list(kind, scope) {
    return html`<va-list .desk=${this.desk} .kind=${KINDS[kind]} .domain=${scope.domain} .project=${scope.project} .query=${this.query}></va-list>`;
  }

  #unknown() {
    return html`<section class="empty"><h2>There is no such page</h2><p><a href=${href(['domains'])}>Go to the domains</a></p></section>`;
  }
}

const PAGES = {
  audit: (desk, query) => html`<va-audit .desk=${desk} .query=${query}></va-audit>`,
  endpoints: desk => html`<va-endpoints .desk=${desk}></va-endpoints>`,
  explain: (desk, query) => html`<va-explain .desk=${desk} .query=${query}></va-explain>`,
  tokens: (desk, query) => html`<va-tokens .desk=${desk} .query=${query}></va-tokens>`,
  doctor: desk => html`<va-doctor .desk=${desk}></va-doctor>`,
  announcements: (desk, query) => html`<va-announcements .desk=${desk} .loop=${query.loop ?? ''}></va-announcements>`,
  webhooks: desk => html`<va-webhooks .desk=${desk}></va-webhooks>`,
  node: desk => html`<va-node .desk=${desk}></va-node>`,
  transfer: (desk, query) => html`<va-transfer .desk=${desk} .domain=${query.domain ?? ''}></va-transfer>`,
  live: desk => html`<va-board .desk=${desk}></va-board>`,
  sessions: (desk, query) => html`<va-sessions .desk=${desk} .query=${query}></va-sessions>`,
  counters: desk => html`<va-counters .desk=${desk}></va-counters>`,
};

customElements.define('va-pages', Pages);
