import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {LightElement} from '../../operator/elements/light-element.js';
import {icons} from '../icons.js';
import {LegSeries} from '../leg-series.js';
import {Poll} from '../poll.js';
import './va-search.js';
import './va-sparkline.js';
import './va-trouble.js';

const PERIOD_MS = 2_000;
/** Most legs that are watched at a time; the search finds the others. */
const WATCHED = 200;
const BAD_LOSS_PERCENT = 2;
const BAD_ROUND_TRIP_MS = 250;

const ORDERS = {
  user: (one, other) => one.leg.user.localeCompare(other.leg.user),
  loss: (one, other) => other.series.loss.last - one.series.loss.last,
  roundTrip: (one, other) => (other.leg.roundTripMs ?? 0) - (one.leg.roundTripMs ?? 0),
};

/** The media legs of browsers: loss and latency of each as small plots of the last two minutes. */
class Endpoints extends LightElement {
  static properties = {desk: {attribute: false}, legs: {state: true}, text: {state: true}, order: {state: true}, problem: {state: true}, isCut: {state: true}};

  #series = new Map();
  #poll = new Poll(() => this.#read(), PERIOD_MS);

  constructor() {
    super();
    Object.assign(this, {text: '', order: 'user'});
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
    return html`<header class="bar"><h2>Endpoints</h2>
        <va-search .value=${this.text} label="Search users" @va-search=${({detail}) => { this.text = detail.toLowerCase(); }}></va-search></header>
      <va-trouble .problem=${this.problem} @va-retry=${() => this.#read()}></va-trouble>
      ${this.legs ? this.#table() : nothing}`;
  }

  #table() {
    const shown = this.legs.filter(({user, remote = ''}) => user.toLowerCase().includes(this.text) || remote.includes(this.text))
      .map(leg => ({leg, series: this.#series.get(leg.id)})).sort(ORDERS[this.order]);
    return shown.length ? html`<table class="list"><thead><tr>${this.#head('user', 'User')}<th>Address</th>${this.#head('loss', 'Loss')}${this.#head('roundTrip', 'Round trip')}
        <th class="number">Jitter, ms</th><th class="number">In our buffer, ms</th><th class="number">Level, dBFS</th></tr></thead>
      <tbody>${repeat(shown, ({leg}) => leg.id, ({leg, series}) => this.#row(leg, series))}</tbody></table>
      <p class="end">${this.isCut ? `The first ${WATCHED} endpoints` : nothing}</p>`
      : html`<section class="empty"><p>${this.text ? 'No endpoint is like that.' : 'No browser sends or hears audio now.'}</p></section>`;
  }

  #row(leg, {loss, roundTrip}) {
    return html`<tr><td><strong>${leg.user}</strong></td><td><code>${leg.remote ?? 'not reached yet'}</code></td>
      <td>${plot(loss, `${loss.last.toFixed(1)} %`, loss.last >= BAD_LOSS_PERCENT, 'Loss')}</td>
      <td>${leg.roundTripMs === undefined ? nothing : plot(roundTrip, `${Math.round(leg.roundTripMs)} ms`, leg.roundTripMs >= BAD_ROUND_TRIP_MS, 'Round trip')}</td>
      <td class="number">${leg.jitterMs}</td><td class="number">${leg.playoutDelayMs ?? nothing}</td><td class="number">${leg.levelDbfs ?? nothing}</td></tr>`;
  }

  #head(order, label) {
    const isNow = this.order === order;
    return html`<th aria-sort=${isNow ? (order === 'user' ? 'ascending' : 'descending') : 'none'}><button type="button" class="sort" @click=${() => { this.order = order; }}>
      ${label}${isNow ? icons[order === 'user' ? 'up' : 'down'] : nothing}</button></th>`;
  }

  async #read() {
    try {
      const {data, cursor} = await this.desk.api.read('endpoints', {limit: WATCHED});
      this.#series = new Map(data.items.map(leg => [leg.id, (this.#series.get(leg.id) ?? new LegSeries()).with(leg)]));
      Object.assign(this, {legs: data.items, isCut: Boolean(cursor), problem: null});
    } catch (problem) {
      this.problem = problem;
    }
  }
}

function plot(series, text, isBad, label) {
  return html`<span class="plot" ?data-bad=${isBad}><span>${text}</span><va-sparkline .values=${series.values} label="${label}: ${text}"></va-sparkline></span>`;
}

customElements.define('va-endpoints', Endpoints);
