/** Does something now and then, one after the other, while the page is to be seen. */
export class Poll {
  #work;
  #periodMs;
  #timer = 0;

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

  async #round() {
    if (!document.hidden) {
      await this.#work();
    }
    if (this.#timer !== null) {
      this.#timer = setTimeout(() => this.#round(), this.#periodMs);
    }
  }
}
