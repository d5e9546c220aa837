import {html, nothing} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {STATE_WORDS} from '../../operator/words.js';
import {Grants} from '../grants.js';
import {href} from '../route.js';
import {Selection} from '../selection.js';
import './va-grid.js';
import './va-search.js';
import './va-trouble.js';

const NEXT = {none: 'recv', recv: 'send', send: 'none'};
const LETTERS = {none: 'O', recv: 'M', send: 'T'};

/** What the roles of a domain may do with its loops. Changes are gathered and stored together; they can be undone. */
class Matrix extends LightElement {
  static properties = {
    desk: {attribute: false}, domain: {},
    loops: {state: true}, roles: {state: true}, loopText: {state: true}, roleText: {state: true}, selection: {state: true}, problem: {state: true}, version: {state: true},
  };

  #grants;

  willUpdate(changed) {
    changed.has('domain') && this.#read();
  }

  /** What is not saved waits for the administrator's return. */
  disconnectedCallback() {
    super.disconnectedCallback();
    const {desk: {messages, route}, domain} = this;
    if (this.#grants?.pending) {
      messages.done('Changes of permissions are not saved.', {label: 'Go back', run: () => route.go(['domains', domain, 'permissions'])});
    }
  }

  render() {
    if (!this.loops) {
      return html`<header class="bar"><h2>Permissions</h2></header><va-trouble .problem=${this.problem} @va-retry=${() => this.#read()}></va-trouble>`;
    }
    const [loops, roles] = [this.#shownLoops, this.#shownRoles];
    return html`
      <header class="bar"><h2>Permissions</h2>
        <va-search .value=${this.loopText} label="Search loops" @va-search=${({detail}) => this.#filter({loopText: detail})}></va-search>
        <va-search .value=${this.roleText} label="Search roles" @va-search=${({detail}) => this.#filter({roleText: detail})}></va-search></header>
      <va-trouble .problem=${this.problem} @va-retry=${() => this.#read()}></va-trouble>
      ${loops.length && roles.length ? this.#grid(loops, roles) : this.#empty()}`;
  }

  #grid(loops, roles) {
    return html`${this.#tools()}
      <va-grid .loops=${loops} .roles=${roles} .grants=${this.#grants} .selection=${this.selection} .version=${this.version}
        @va-select=${({detail}) => { this.selection = detail; }} @va-set=${({detail}) => this.#set(detail)} @va-cycle=${this.#cycle}></va-grid>
      ${this.#pending()}`;
  }

  #tools() {
    const {size} = this.selection;
    return html`<div class="matrix-tools" role="toolbar" aria-label="The selection">
      <p>${size === 1 ? 'Click a cell to change it; drag, or click a name, to select more.' : `${size} cells are selected.`}</p>
      ${this.#mayWrite ? Object.entries(STATE_WORDS).map(([permission, word]) => html`<button type="button" data-set=${permission} @click=${() => this.#set(permission)}>
        <span class="key" data-p=${permission} aria-hidden="true">${LETTERS[permission]}</span>${word}</button>`) : nothing}</div>`;
  }

  #pending() {
    const {pending, storing} = this.#grants;
    const text = storing ? `Storing ${storing.done} of ${storing.of} …` : pending === 1 ? 'One change is not saved.' : pending ? `${pending} changes are not saved.` : 'Everything is saved.';
    return html`<div class="pending"><p role="status">${text}</p>
      ${pending && !storing ? html`<button type="button" @click=${this.#discard}>Discard</button>
        <button type="button" class="primary" data-apply @click=${this.#apply}>Save ${pending === 1 ? 'it' : 'all'}</button>` : nothing}</div>`;
  }

  #empty() {
    const missing = this.loops.length ? this.roles.length ? null : 'roles' : 'loops';
    return html`<section class="empty">${missing ? html`<p>The matrix needs loops and roles; this domain has no ${missing} yet.</p>
      <p><a href=${href(['domains', this.domain, missing], {new: '1'})}>Create the first of its ${missing}</a></p>` : html`<p>Nothing has these texts in its name or id.</p>`}</section>`;
  }

  get #mayWrite() {
    return !this.desk.session.readOnly;
  }

  get #shownLoops() {
    return named(this.loops, this.loopText);
  }

  get #shownRoles() {
    return named(this.roles, this.roleText);
  }

  #wanted(domain) {
    const {wantedGrants} = this.desk;
    wantedGrants.has(domain) || wantedGrants.set(domain, new Map());
    return wantedGrants.get(domain);
  }

  #filter(texts) {
    Object.assign(this, texts, {selection: new Selection()});
  }

  async #read() {
    const {domain} = this;
    const grants = new Grants(this.desk.api, () => { this.version = {}; }, this.#wanted(domain));
    Object.assign(this, {loops: null, roles: null, loopText: '', roleText: '', selection: new Selection(), problem: null});
    try {
      const [loops, roles] = await Promise.all([this.desk.api.all('loops', {domain}), this.desk.api.all('roles', {domain})]);
      if (domain === this.domain) {
        this.#grants = grants;
        Object.assign(this, {loops, roles});
        await grants.read(domain);
      }
    } catch (problem) {
      this.problem = problem;
    }
  }

  #set(permission) {
    if (this.#mayWrite && !this.#grants.loading && !this.#grants.storing) {
      const [loops, roles] = [this.#shownLoops, this.#shownRoles];
      this.selection.each((row, column) => this.#grants.want(roles[column].id, loops[row].id, permission));
      this.version = {};
    }
  }

  #cycle = () => {
    const {row, column} = this.selection.here;
    this.#set(NEXT[this.#grants.permission(this.#shownRoles[column].id, this.#shownLoops[row].id)]);
  };

  #discard = () => {
    const grants = this.#grants;
    const wanted = grants.discard();
    this.desk.messages.done(`Discarded ${wanted.length} ${wanted.length === 1 ? 'change' : 'changes'}.`, {label: 'Undo', run: () => grants.wantAgain(wanted)});
  };

  #apply = async () => {
    const grants = this.#grants;
    const {undo, problems} = await grants.store();
    const {messages} = this.desk;
    problems.length && messages.problem(problems[0]);
    undo.length && messages.done(`Saved ${undo.length} ${undo.length === 1 ? 'permission' : 'permissions'}.`, {
      label: 'Undo',
      run: () => {
        grants.wantAgain(undo);
        grants.store().then(({problems: refused}) => refused.forEach(problem => messages.problem(problem)));
      },
    });
  };
}

function named(entries, text) {
  const wanted = text.toLowerCase();
  return wanted ? entries.filter(({id, name}) => id.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted)) : entries;
}

customElements.define('va-matrix', Matrix);
