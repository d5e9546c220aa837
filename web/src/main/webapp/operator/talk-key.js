import {PushToTalk} from './push-to-talk.js';

const NO_LOOP = 'No loop is set to talk. Switch a loop to talk first.';

/** Push-to-talk joined to microphone and loops: opens only when all three are there, and closes when one is lost. */
export class TalkKey {
  #store;
  #microphone;
  #loops;
  #notify;
  #key = new PushToTalk(key => this.#turned(key));

  /**
   * @param {import('./store.js').Store} store
   * @param {import('./microphone.js').Microphone} microphone
   * @param {import('./loop-control.js').LoopControl} loops
   * @param {(text: string) => void} notify tells the operator why nothing happens
   */
  constructor(store, microphone, loops, notify) {
    this.#store = store;
    this.#microphone = microphone;
    this.#loops = loops;
    this.#notify = notify;
    store.addEventListener('change', () => this.#checkLoops());
    microphone.addEventListener('change', () => this.#checkMicrophone());
  }

  press() {
    if (this.#key.open || this.#ready()) {
      this.#key.press(performance.now());
    }
  }

  release() {
    this.#key.release(performance.now(), this.#store.state.settings.latch);
  }

  toggle() {
    if (this.#key.open || this.#ready()) {
      this.#key.toggle();
    }
  }

  cancel() {
    this.#key.cancel();
  }

  #ready() {
    const obstacle = this.#obstacle();
    if (obstacle) {
      this.#notify(obstacle);
    }
    return !obstacle;
  }

  #obstacle() {
    const {connection, microphone} = this.#store.state;
    if (connection.state !== 'ready') {
      return 'There is no connection yet.';
    }
    if (!this.#microphone.ready) {
      return microphone.message;
    }
    return this.#loops.canTalk ? '' : NO_LOOP;
  }

  #turned({open, latched}) {
    const wasOpen = this.#store.state.talk.open;
    this.#microphone.key(open);
    this.#store.update({talk: {open, latched}});
    if (open !== wasOpen) {
      this.#loops.talk(open);
    }
  }

  #checkLoops() {
    if (this.#key.open && (!this.#loops.canTalk || this.#store.state.connection.state !== 'ready')) {
      this.#key.cancel();
    }
  }

  #checkMicrophone() {
    if (this.#key.open && !this.#microphone.ready) {
      this.#key.cancel();
    }
  }
}
