/** Does something now and then, one after the other, while the page is to be seen. */
export class Poll {
  #work;
  #periodMs;
  #timer = 0;
  #running = false;
  #again = false;

  /** @param {() => Promise<void>} work @param {number} periodMs between the end of one and the begin of the next */
  constructor(work, periodMs) {
    this.#work = work;
    this.#periodMs = periodMs;
  }

  start() {
    this.#round();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Does it now; while it is being done, once more after that, however often it is asked for. */
  soon() {
    if (this.#running) {
      this.#again = true;
    } else if (this.#timer !== null) {
      clearTimeout(this.#timer);
      this.#round();
    }
  }

  async #round() {
    this.#running = true;
    do {
      this.#again = false;
      document.hidden || await this.#work();
    } while (this.#again && this.#timer !== null);
    this.#running = false;
    if (this.#timer !== null) {
      this.#timer = setTimeout(() => this.#round(), this.#periodMs);
    }
  }
}
