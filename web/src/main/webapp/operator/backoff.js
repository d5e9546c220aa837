const FIRST_MS = 500;
const LONGEST_MS = 5_000;

/** When to try again: 0.5 s at first, doubling up to 5 s, spread by ± 20 % so that consoles do not come back at once. */
export class Backoff {
  #random;
  #attempt = 0;

  /** @param {() => number} random uniform in [0, 1) */
  constructor(random = Math.random) {
    this.#random = random;
  }

  /** @returns {number} the pause before the next attempt in ms */
  nextMs() {
    const pauseMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** this.#attempt++);
    const spread = 0.8 + 0.4 * this.#random();
    return Math.min(LONGEST_MS, Math.max(FIRST_MS, Math.round(pauseMs * spread)));
  }

  reset() {
    this.#attempt = 0;
  }
}
