import {html} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {LightElement} from '../../operator/elements/light-element.js';
import {icons} from '../icons.js';
import {Poll} from '../poll.js';
import {Series} from '../series.js';
import './va-search.js';
import './va-sparkline.js';
import './va-trouble.js';

const PERIOD_MS = 2_000;
const ORDERS = {
  name: (one, other) => one.label.localeCompare(other.label),
  value: (one, other) => other.value - one.value,
};

/** Everything the media engine counts, with a plot of the last two minutes. */
class Counters extends LightElement {
  static properties = {desk: {attribute: false}, counters: {state: true}, problem: {state: true}, text: {state: true}, order: {state: true}};

  #series = new Map();
  #poll = new Poll(() => this.#read(), PERIOD_MS);

  constructor() {
    super();
    Object.assign(this, {counters: [], text: '', order: 'name'});
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
      <table class="list"><thead><tr>${this.#head('name', 'Counter')}${this.#head('value', 'Value', 'number')}<th class="number">per second</th><th>Last two minutes</th><th>What it counts</th></tr></thead>
        <tbody>${repeat(shown.sort(ORDERS[this.order]), ({id}) => id, counter => this.#row(counter))}</tbody></table>
      <p class="end" role="status">${shown.length} counters since the engine started</p>`;
  }

  #head(order, label, className = '') {
    return html`<th class=${className} aria-sort=${this.order === order ? (order === 'name' ? 'ascending' : 'descending') : 'none'}><button type="button" class="sort"
      @click=${() => { this.order = order; }}>${label}${this.order === order ? icons[order === 'name' ? 'up' : 'down'] : ''}</button></th>`;
  }

  #row({id, label, description}) {
    const series = this.#series.get(id);
    const {rates} = series;
    const rate = rates.at(-1) ?? 0;
    return html`<tr><td><strong>${label}</strong></td><td class="number">${series.last.toLocaleString('en')}</td>
      <td class="number">${rate ? rate.toLocaleString('en', {maximumFractionDigits: 1}) : ''}</td>
      <td><va-sparkline .values=${rates} label="${label}: ${rate.toFixed(1)} a second now"></va-sparkline></td><td class="hint">${description}</td></tr>`;
  }

  async #read() {
    try {
      const {data} = await this.desk.api.read('counters');
      const now = performance.now();
      data.items.forEach(({id, value}) => this.#seriesOf(id).add(value, now));
      Object.assign(this, {counters: data.items, problem: null});
    } catch (problem) {
      this.problem = problem;
    }
  }

  #seriesOf(id) {
    this.#series.has(id) || this.#series.set(id, new Series());
    return this.#series.get(id);
  }
}

customElements.define('va-counters', Counters);
