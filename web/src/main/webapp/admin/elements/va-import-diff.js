import {html, nothing} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import './va-search.js';

const ACTIONS = ['created', 'changed', 'deleted'];
const SIGNS = {created: '+', changed: '~', deleted: '−'};
/** More than anybody reads; the search finds the rest. */
const SHOWN = 500;

/** What an import would change: how many of each kind, and each of them. Emits `va-import` and `va-discard`. */
class ImportDiff extends LightElement {
  static properties = {plan: {attribute: false}, busy: {type: Boolean}, text: {state: true}};

  constructor() {
    super();
    this.text = '';
  }

  render() {
    const {changes, domain, notes} = this.plan;
    return html`<section class="diff" aria-label="What the import would change">
      <header class="bar"><h2>${changes.length ? `${changes.length} ${changes.length === 1 ? 'change' : 'changes'} in ${domain}` : `${domain} is like this already`}</h2>
        ${changes.length ? html`<va-search .value=${this.text} label="Search changes" @va-search=${({detail}) => { this.text = detail.toLowerCase(); }}></va-search>` : nothing}
        <button type="button" @click=${() => this.emit('va-discard')}>${changes.length ? 'Discard' : 'Close'}</button>
        ${changes.length ? html`<button type="button" class="primary" data-import ?disabled=${this.busy} @click=${() => this.emit('va-import')}>Import</button>` : nothing}</header>
      ${notes.length ? html`<ul class="violations">${notes.map(note => html`<li>${note}</li>`)}</ul>` : nothing}
      ${this.#summary()}${this.#changes()}</section>`;
  }

  #summary() {
    return html`<table class="list summary" aria-label="Summary"><thead><tr><th scope="col">Kind</th>${[...ACTIONS, 'unchanged'].map(action => html`<th scope="col" class="number">${action}</th>`)}</tr></thead>
      <tbody>${Object.entries(this.plan.summary).map(([kind, counts]) => html`<tr><td>${kind}</td>${ACTIONS.map(action => html`<td class="number" data-action=${counts[action] ? action : nothing}>${counts[action]}</td>`)}
        <td class="number">${counts.unchanged}</td></tr>`)}</tbody></table>`;
  }

  #changes() {
    const found = this.plan.changes.filter(({kind, id}) => `${kind} ${id}`.toLowerCase().includes(this.text));
    return found.length ? html`<table class="list" aria-label="Changes"><thead><tr><th scope="col"><span class="only-spoken">Action</span></th><th scope="col">Entry</th><th scope="col">Change</th></tr></thead><tbody>${found.slice(0, SHOWN).map(({kind, id, action, fields}) => html`<tr data-action=${action}>
        <td class="sign" aria-label=${action}>${SIGNS[action]}</td><td>${kind} <code>${id}</code></td><td>${fields.length ? html`<ul class="changes">${fields.map(({field, before, after}) => html`<li><code>${field}</code>
        ${before === undefined ? nothing : html`<del>${before}</del>`} ${after === undefined ? nothing : html`<ins>${after}</ins>`}</li>`)}</ul>` : action}</td></tr>`)}</tbody></table>
      <p class="end">${found.length > SHOWN ? `The first ${SHOWN} of ${found.length} changes; search for the others.` : nothing}</p>` : nothing;
  }
}

customElements.define('va-import-diff', ImportDiff);
