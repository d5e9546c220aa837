/** The last values of something, and how fast they grow. */
export class Series {
  #length;
  #points = [];

  /** @param {number} length how many values are kept */
  constructor(length = 60) {
    this.#length = length;
  }

  /** @param {number} value @param {number} atMs */
  add(value, atMs) {
    this.#points = [...this.#points.slice(1 - this.#length), {value, atMs}];
  }

  get last() {
    return this.#points.at(-1)?.value ?? 0;
  }

  get values() {
    return this.#points.map(({value}) => value);
  }

  /** Growth per second between neighbours; a counter that begins anew counts as no growth. */
  get rates() {
    return this.#points.slice(1).map(({value, atMs}, at) => Math.max(0, (value - this.#points[at].value) * 1_000 / Math.max(1, atMs - this.#points[at].atMs)));
  }
}
