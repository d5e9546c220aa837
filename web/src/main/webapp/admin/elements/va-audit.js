import {html, nothing} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {icons} from '../icons.js';
import {Listing} from '../listing.js';
import './va-table.js';
import './va-trouble.js';

const FILTERS = [['actor', 'By'], ['action', 'Action'], ['kind', 'Kind'], ['subject', 'Id']];
const PAUSE_MS = 300;

/** @type {import('./va-table.js').Column[]} */
const COLUMNS = [
  {label: 'No.', number: true, name: 'roomy', by: ({number}) => number, cell: ({number}) => number},
  {label: 'Time, UTC', name: 'whole', by: ({at}) => at, cell: ({at}) => html`<time datetime=${at}>${at.slice(0, 19).replace('T', ' ')}</time>`},
  {label: 'By', by: ({actor}) => actor, cell: ({actor, source}) => html`${actor} <code class="roomy">${source}</code>`},
  {label: 'Action', name: 'whole', by: ({action}) => action, cell: ({action}) => action.replaceAll('-', ' ')},
  {label: 'What', by: ({kind, subject}) => `${kind} ${subject}`, cell: ({kind, subject}) => html`${kind} <code>${subject}</code>`},
  {label: 'Change', name: 'change', cell: entry => changes(entry)},
];

/** Who did what, the latest first; and whether the trail is as it was written. */
class Audit extends LightElement {
  static properties = {desk: {attribute: false}, query: {attribute: false}, verification: {state: true}};

  #listing;
  #pause;

  connectedCallback() {
    super.connectedCallback();
    this.#listing = new Listing(this.desk.api, () => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#listing.close();
  }

  willUpdate(changed) {
    const {actor, action, kind, subject} = this.query;
    changed.has('query') && this.#listing.show('audit', {actor, action, kind, subject});
  }

  render() {
    const {items, problem, loading, cursor} = this.#listing;
    return html`
      <header class="bar"><h2>Audit</h2>${this.#verdict()}<button type="button" data-verify @click=${this.#verify}>${icons.done}Verify the trail</button></header>
      <form class="filters" role="search" @submit=${submit => submit.preventDefault()}>${FILTERS.map(([name, label]) => html`<label>${label}
        <input name=${name} .value=${this.query[name] ?? ''} autocomplete="off" spellcheck="false" @input=${this.#filter}></label>`)}</form>
      <va-trouble .problem=${problem} @va-retry=${() => this.#listing.reload()}></va-trouble>
      ${items.length ? html`<va-table class="audit" label="Audit" .columns=${COLUMNS} .rows=${items.map(entry => ({...entry, id: entry.number}))}></va-table>` : loading || problem ? nothing : html`<section class="empty"><p>No entry is like that.</p><p class="hint">By, Action, Kind and Id take whole words.</p></section>`}
      <p class="end" role="status">${loading ? 'Loading …' : ''} ${cursor ? html`<button type="button" @click=${() => this.#listing.more()}>Show earlier entries</button>` : nothing}</p>`;
  }

  #verdict() {
    const {verification: found} = this;
    return html`<p role="status">${!found ? nothing : found.intact
      ? html`<span data-outcome="heard">${icons.done} All ${found.entries} entries are as they were written.</span>`
      : html`<span data-outcome="silent">${icons.warning} Entry ${found.firstBroken} is missing or was changed.</span>`}</p>`;
  }

  #filter = ({target}) => {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.desk.route.refine({[target.name]: target.value.trim()}), PAUSE_MS);
  };

  #verify = async () => {
    try {
      this.verification = (await this.desk.api.read('audit/verification')).data;
    } catch (problem) {
      this.desk.messages.problem(problem);
    }
  };
}

function changes({before, after}) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return html`<ul class="changes">${names.map(name => html`<li><code>${name}</code> ${name in before ? html`<del>${words(before[name])}</del>` : nothing} ${name in after ? html`<ins>${words(after[name])}</ins>` : nothing}</li>`)}</ul>`;
}

function words(value) {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

customElements.define('va-audit', Audit);
