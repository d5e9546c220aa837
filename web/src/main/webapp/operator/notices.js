const SHOWN_MS = 8_000;
const AT_MOST = 3;

/** Short messages to the operator; each goes by itself, a repeated one is shown once. */
export class Notices {
  #store;
  #lastId = 0;

  /** @param {import('./store.js').Store} store */
  constructor(store) {
    this.#store = store;
  }

  /** @param {'info'|'warning'|'error'} level @param {string} text one sentence */
  show(level, text) {
    const id = ++this.#lastId;
    const others = this.#store.state.notices.filter(notice => notice.text !== text);
    this.#store.update({notices: [...others, {id, level, text}].slice(-AT_MOST)});
    setTimeout(() => this.dismiss(id), SHOWN_MS);
  }

  /** @param {number} id */
  dismiss(id) {
    this.#store.update({notices: this.#store.state.notices.filter(notice => notice.id !== id)});
  }
}
