import {Backoff} from './backoff.js';

/** Runs one action again after growing pauses until it works out. */
export class Retry {
  #action;
  #backoff = new Backoff();
  #timer;

  /** @param {() => void} action */
  constructor(action) {
    this.#action = action;
  }

  /** @returns {number} when the action runs, in ms since 1970 */
  schedule() {
    const pauseMs = this.#backoff.nextMs();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#action, pauseMs);
    return Date.now() + pauseMs;
  }

  /** Does not wait for the end of the pause. */
  now() {
    this.stop();
    this.#action();
  }

  stop() {
    clearTimeout(this.#timer);
  }

  /** It worked out: the next failure starts with a short pause. */
  succeeded() {
    this.#backoff.reset();
  }
}
