import {html} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {Poll} from '../poll.js';
import {Series} from '../series.js';
import './va-search.js';
import './va-sparkline.js';
import './va-table.js';
import './va-trouble.js';

const PERIOD_MS = 2_000;

/** @type {import('./va-table.js').Column[]} */
const COLUMNS = [
  {label: 'Counter', name: 'described', by: ({label}) => label, cell: ({label, description}) => html`<strong>${label}</strong><p class="hint">${description}</p>`},
  {label: 'Value', number: true, by: ({value}) => value, cell: ({value}) => value.toLocaleString('en')},
  {label: 'Per second', number: true, by: ({rate}) => rate, cell: ({rate}) => (rate ? rate.toLocaleString('en', {maximumFractionDigits: 1}) : '')},
  {label: 'Last two minutes', cell: ({label, rate, rates}) => html`<va-sparkline .values=${rates} label="${label}: ${rate.toFixed(1)} a second now"></va-sparkline>`},
];
const BY_NAME = {label: 'Counter', falling: false};

/** Everything the media engine counts, with a plot of the last two minutes. */
class Counters extends LightElement {
  static properties = {desk: {attribute: false}, counters: {state: true}, problem: {state: true}, text: {state: true}};

  #series = new Map();
  #poll = new Poll(() => this.#read(), PERIOD_MS);

  constructor() {
    super();
    Object.assign(this, {counters: [], text: ''});
  }

  connectedCallback() {
    super.connectedCallback();
    this.#poll.start();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#poll.stop();
  }

  render() {
    const text = this.text.toLowerCase();
    const shown = this.counters.filter(({label, id, description}) => [label, id, description].some(part => part.toLowerCase().includes(text)));
    return html`
      <header class="bar"><h2>Counters</h2>
        <va-search .value=${this.text} label="Search counters" @va-search=${({detail}) => { this.text = detail; }}></va-search></header>
      <va-trouble .problem=${this.problem} @va-retry=${() => this.#read()}></va-trouble>
      <va-table label="Counters" .columns=${COLUMNS} .rows=${shown} .order=${BY_NAME}></va-table>
      <p class="end" role="status">${shown.length} counters since the engine started</p>`;
  }

  async #read() {
    try {
      const {data} = await this.desk.api.read('counters');
      const now = performance.now();
      this.counters = data.items.map(counter => {
        const {rates} = this.#grown(counter, now);
        return {...counter, rates, rate: rates.at(-1) ?? 0};
      });
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  #grown({id, value}, now) {
    this.#series.has(id) || this.#series.set(id, new Series());
    this.#series.get(id).add(value, now);
    return this.#series.get(id);
  }
}

customElements.define('va-counters', Counters);
