const TAP_MS = 200;

/**
 * The key of push-to-talk as a state machine: held while pressed; a tap shorter than 200 ms latches it, the next press
 * releases. Knows neither clock nor page: the time comes with each call.
 */
export class PushToTalk {
  #onChange;
  #state = 'up';
  #pressedAtMs = 0;

  /** @param {(key: {open: boolean, latched: boolean}) => void} onChange called on every change, never twice with the same */
  constructor(onChange) {
    this.#onChange = onChange;
  }

  get open() {
    return this.#state !== 'up';
  }

  get latched() {
    return this.#state === 'latched';
  }

  /** @param {number} nowMs monotonic */
  press(nowMs) {
    this.#pressedAtMs = nowMs;
    this.#become(this.open ? 'up' : 'held');
  }

  /**
   * @param {number} nowMs monotonic
   * @param {boolean} mayLatch whether a tap latches
   */
  release(nowMs, mayLatch) {
    if (this.#state === 'held') {
      this.#become(mayLatch && nowMs - this.#pressedAtMs < TAP_MS ? 'latched' : 'up');
    }
  }

  /** For those who cannot hold: press and release in one. */
  toggle() {
    this.#become(this.open ? 'up' : 'latched');
  }

  /** Lets go whatever held it: focus, device or connection are gone. */
  cancel() {
    this.#become('up');
  }

  #become(state) {
    if (state !== this.#state) {
      this.#state = state;
      this.#onChange({open: this.open, latched: this.latched});
    }
  }
}
