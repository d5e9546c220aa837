import {LegSeries} from './leg-series.js';
import {Poll} from './poll.js';

const PERIOD_MS = 2_000;
/** Most legs that are watched at a time. */
export const WATCHED = 200;

/** The media legs of browsers as they are now, each with what was measured while one looked on. Calls `changed`. */
export class Legs {
  #api;
  #changed;
  #poll = new Poll(() => this.read(), PERIOD_MS);

  /** @type {?{id: string, user: string, series: LegSeries}[]} */
  all = null;
  /** Whether there are more than are watched. */
  isCut = false;
  /** @type {?import('./problem.js').Problem} */
  problem = null;

  constructor(api, changed) {
    this.#api = api;
    this.#changed = changed;
  }

  start() {
    this.#poll.start();
  }

  stop() {
    this.#poll.stop();
  }

  async read() {
    try {
      const {data, cursor} = await this.#api.read('endpoints', {limit: WATCHED});
      const before = new Map(this.all?.map(({id, series}) => [id, series]));
      this.all = data.items.map(leg => ({...leg, series: (before.get(leg.id) ?? new LegSeries()).with(leg)}));
      Object.assign(this, {isCut: Boolean(cursor), problem: null});
    } catch (problem) {
      this.problem = problem;
    }
    this.#changed();
  }
}
