import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {LightElement} from '../../operator/elements/light-element.js';
import {icons} from '../icons.js';
import {href} from '../route.js';

/** Domains and their projects. Arrows move, open and close; the branch of the page that one is on is open. */
class Tree extends LightElement {
  static properties = {
    desk: {attribute: false}, path: {attribute: false}, project: {},
    domains: {state: true}, projects: {state: true}, open: {state: true},
  };

  #read = () => this.#load();

  constructor() {
    super();
    this.domains = [];
    this.projects = new Map();
    this.open = new Set();
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('va-directory-changed', this.#read);
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('va-directory-changed', this.#read);
  }

  willUpdate(changed) {
    const [page, domain] = this.path;
    if (changed.has('path') && page === 'domains' && domain && !this.open.has(domain)) {
      this.open = new Set(this.open).add(domain);
    }
  }

  render() {
    return html`<h2 class="caption" id="tree-title">Directory</h2>
      <ul role="tree" aria-labelledby="tree-title" @keydown=${this.#key}>
        ${repeat(this.domains, ({id}) => id, domain => this.#domain(domain))}</ul>`;
  }

  #domain({id, name}) {
    const isOpen = this.open.has(id);
    const projects = this.projects.get(id) ?? [];
    return html`<li role="none">
      <a role="treeitem" href=${this.#target(id)} data-domain=${id} aria-expanded=${projects.length ? String(isOpen) : nothing}
        aria-current=${this.path[1] === id && !this.project ? 'true' : nothing} tabindex=${this.#isFirst(id) ? 0 : -1}>
        <span class="twist" @click=${click => this.#twist(click, id)}>${projects.length ? (isOpen ? icons.down : icons.open) : nothing}</span>${name}</a>
      ${isOpen && projects.length ? html`<ul role="group">${projects.map(project => this.#project(id, project))}</ul>` : nothing}</li>`;
  }

  #project(domain, {id, name}) {
    const isHere = this.path[1] === domain && this.project === id;
    return html`<li role="none"><a role="treeitem" aria-level="2" href=${this.#target(domain, id)} tabindex="-1" aria-current=${isHere ? 'true' : nothing}>${icons.project}${name}</a></li>`;
  }

  /** Stays on the tab that is shown, where it makes sense. */
  #target(domain, project) {
    const [, , tab = 'loops'] = this.path;
    return href(['domains', domain, project && tab === 'projects' ? 'loops' : tab], {project});
  }

  #isFirst(id) {
    return this.domains.some(domain => domain.id === this.path[1]) ? this.path[1] === id : this.domains[0]?.id === id;
  }

  #twist(click, id) {
    click.preventDefault();
    this.#toggle(id, !this.open.has(id));
  }

  #toggle(id, isOpen) {
    const open = new Set(this.open);
    isOpen ? open.add(id) : open.delete(id);
    this.open = open;
  }

  #key = press => {
    const items = [...this.querySelectorAll('[role=treeitem]')];
    const at = items.indexOf(press.target);
    const {domain} = press.target.dataset;
    const verb = {
      ArrowDown: () => items[at + 1]?.focus(),
      ArrowUp: () => items[at - 1]?.focus(),
      ArrowRight: () => domain && this.#toggle(domain, true),
      ArrowLeft: () => (domain ? this.#toggle(domain, false) : press.target.closest('[role=group]').previousElementSibling.focus()),
      Home: () => items[0].focus(),
      End: () => items.at(-1).focus(),
    }[press.key];
    if (verb) {
      press.preventDefault();
      verb();
    }
  };

  async #load() {
    try {
      const {api} = this.desk;
      const [domains, projects] = await Promise.all([api.all('domains'), api.all('projects')]);
      this.domains = domains;
      this.projects = Map.groupBy(projects, ({domain}) => domain);
    } catch (problem) {
      this.desk.messages.problem(problem);
    }
  }
}

customElements.define('va-tree', Tree);
