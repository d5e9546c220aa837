import {html, nothing} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {icons} from '../icons.js';
import {Poll} from '../poll.js';
import './va-search.js';
import './va-table.js';
import './va-trouble.js';

const PERIOD_MS = 5_000;

/** @type {import('./va-table.js').Column[]} */
const COLUMNS = [
  {label: 'Variable', by: ({variable}) => variable, cell: ({variable}) => html`<code>${variable}</code>`},
  {label: 'Value', by: ({value}) => value, cell: ({value}) => value ?? html`<span class="hint">none</span>`},
  {label: 'From', by: ({source}) => source, cell: ({source}) => (source === 'default' ? html`<span class="hint">default</span>` : source)},
  {label: 'What it does', cell: ({accepts, meaning}) => html`<span class="hint">${meaning} (${accepts})</span>`},
];

/** Whether this node can serve operators, and how it is set up. Both are only to be read. */
class Node extends LightElement {
  static properties = {desk: {attribute: false}, health: {state: true}, settings: {state: true}, problem: {state: true}, text: {state: true}};

  #poll = new Poll(() => this.#readHealth(), PERIOD_MS);

  constructor() {
    super();
    Object.assign(this, {settings: [], text: ''});
  }

  connectedCallback() {
    super.connectedCallback();
    this.#poll.start();
    this.desk.api.read('node/settings').then(({data}) => { this.settings = data.items; }, problem => { this.problem = problem; });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#poll.stop();
  }

  render() {
    return html`<header class="bar"><h2>Health</h2></header>
      <va-trouble .problem=${this.problem} @va-retry=${() => this.#readHealth()}></va-trouble>
      ${this.health ? this.#health() : nothing}${this.#settings()}`;
  }

  #health() {
    const {ready, subjects} = this.health;
    return html`<section class="panel health" aria-labelledby="health-title"><h3 id="health-title" data-outcome=${ready ? 'heard' : 'silent'}>
        ${ready ? icons.done : icons.warning} ${ready ? 'Ready for operators' : 'Not ready'}</h3>
      <dl>${subjects.map(({subject, faults, notices}) => html`<dt data-outcome=${faults.length ? 'silent' : 'heard'}>${faults.length ? icons.warning : icons.done} ${subject.replaceAll('-', ' ')}</dt>
        <dd>${[...faults, ...notices].map(sentence => html`<p>${sentence}</p>`)}${faults.length + notices.length ? nothing : html`<span class="hint">All is well.</span>`}</dd>`)}</dl></section>`;
  }

  #settings() {
    const shown = this.settings.filter(({variable, value = '', meaning = ''}) => `${variable} ${value} ${meaning}`.toLowerCase().includes(this.text)).map(setting => ({...setting, id: setting.variable}));
    return html`<header class="bar"><h2>Settings</h2>
        <p class="hint">Set by environment variables; a change needs a restart.</p>
        <va-search .value=${this.text} label="Search settings" @va-search=${({detail}) => { this.text = detail.toLowerCase(); }}></va-search></header>
      <va-table label="Settings" .columns=${COLUMNS} .rows=${shown}></va-table>
      <p class="end" role="status">${shown.length || 'No'} settings</p>`;
  }

  async #readHealth() {
    try {
      Object.assign(this, {health: (await this.desk.api.read('node/health')).data, problem: null});
    } catch (problem) {
      this.problem = problem;
    }
  }
}

customElements.define('va-node', Node);
