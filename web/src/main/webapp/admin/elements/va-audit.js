import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {LightElement} from '../../operator/elements/light-element.js';
import {icons} from '../icons.js';
import {Listing} from '../listing.js';
import './va-trouble.js';

const FILTERS = [['actor', 'By'], ['action', 'Action'], ['kind', 'Kind'], ['subject', 'Id']];
const PAUSE_MS = 300;

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
      ${items.length ? this.#table(items) : loading || problem ? nothing : html`<section class="empty"><p>No entry is like that.</p><p class="hint">By, Action, Kind and Id take whole words.</p></section>`}
      <p class="end" role="status">${loading ? 'Loading …' : ''} ${cursor ? html`<button type="button" @click=${() => this.#listing.more()}>Show earlier entries</button>` : nothing}</p>`;
  }

  #table(items) {
    return html`<table class="list"><thead><tr><th class="number">No.</th><th>Time, UTC</th><th>By</th><th>Action</th><th>What</th><th>Change</th></tr></thead>
      <tbody>${repeat(items, ({number}) => number, entry => html`<tr><td class="number">${entry.number}</td><td><time datetime=${entry.at}>${entry.at.slice(0, 19).replace('T', ' ')}</time></td>
        <td>${entry.actor}<br><code>${entry.source}</code></td><td>${entry.action.replaceAll('-', ' ')}</td><td>${entry.kind} <code>${entry.subject}</code></td><td>${changes(entry)}</td></tr>`)}</tbody></table>`;
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
