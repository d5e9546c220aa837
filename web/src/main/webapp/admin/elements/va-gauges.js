import {html} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {Poll} from '../poll.js';
import {Series} from '../series.js';
import './va-sparkline.js';

const PERIOD_MS = 2_000;
const WHOLE = {maximumFractionDigits: 0};

/** Mean of a class of the tick times, ms. */
const TICK_MS = {'ticks-below-1-ms': 0.5, 'ticks-below-2-ms': 1.5, 'ticks-below-4-ms': 3, 'ticks-below-8-ms': 6, 'ticks-below-16-ms': 12, 'ticks-longer': 20};
const TICK_PERIOD_MS = 20;

/** What the gauges show, from the counters now; all but `load` grow and are shown per second. */
const GAUGES = [
  {label: 'Mixer load', unit: '%', title: 'Time that ticks take, of the 20 ms that they have; estimated from their classes', of: counters => busyMs(counters) / TICK_PERIOD_MS * 100, per: counters => counters.get('ticks')},
  {label: 'Late ticks', unit: '/s', title: 'Ticks that began more than 5 ms late', of: counters => counters.get('ticks-late'), bad: rate => rate >= 1},
  {label: 'From endpoints', unit: 'packets/s', title: 'RTP packets accepted from endpoints', of: counters => counters.get('rtp-received')},
  {label: 'On loops', unit: 'packets/s', title: 'Datagrams that arrived on the groups of loops', of: counters => counters.get('group-received')},
  {label: 'To endpoints', unit: 'packets/s', title: 'RTP packets sent to endpoints', of: counters => counters.get('rtp-sent')},
  {label: 'Concealed', unit: 'frames/s', title: 'Frames of 20 ms that were lost and filled', of: counters => counters.get('concealed-frames')},
];

/** The state of this node in a few small plots of the last two minutes. */
class Gauges extends LightElement {
  static properties = {desk: {attribute: false}};

  #series = GAUGES.map(() => new Series());
  #poll = new Poll(() => this.#read(), PERIOD_MS);

  connectedCallback() {
    super.connectedCallback();
    this.#poll.start();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#poll.stop();
  }

  render() {
    return html`<ul class="gauges">${GAUGES.map((gauge, at) => this.#gauge(gauge, this.#series[at].rates))}</ul>`;
  }

  #gauge({label, unit, title, bad}, rates) {
    const now = rates.at(-1);
    const text = now === undefined ? '–' : now.toLocaleString('en', now < 10 ? {maximumFractionDigits: 1} : WHOLE);
    return html`<li title=${title} ?data-bad=${now !== undefined && bad?.(now)}><span class="label">${label}</span>
      <span class="figure"><strong>${text}</strong> <small>${unit}</small></span><va-sparkline .values=${rates} label="${label}: ${text} ${unit}"></va-sparkline></li>`;
  }

  async #read() {
    try {
      const {data} = await this.desk.api.read('counters');
      const counters = new Map(data.items.map(({id, value}) => [id, value]));
      const now = performance.now();
      GAUGES.forEach(({of, per}, at) => this.#series[at].add(of(counters), per ? per(counters) * 1_000 : now));
      this.requestUpdate();
    } catch {
      // the board tells of it
    }
  }
}

function busyMs(counters) {
  return Object.entries(TICK_MS).reduce((sum, [id, ms]) => sum + ms * (counters.get(id) ?? 0), 0);
}

customElements.define('va-gauges', Gauges);
