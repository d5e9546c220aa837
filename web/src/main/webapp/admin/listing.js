const PAGE = 100;

/** A collection as far as it has been read: the server searches, sorts and pages. Calls `changed` whenever it differs. */
export class Listing {
  #api;
  #changed;
  #path;
  #parameters;
  #abort = new AbortController();

  items = [];
  cursor = null;
  loading = false;
  /** @type {?import('./problem.js').Problem} */
  problem = null;

  constructor(api, changed) {
    this.#api = api;
    this.#changed = changed;
  }

  /** Shows another collection, or the same one searched or sorted otherwise. What was there stays until the answer comes. */
  async show(path, parameters) {
    this.#path = path;
    this.#parameters = parameters;
    this.#abort.abort();
    this.#abort = new AbortController();
    await this.#load(null);
  }

  /** The same again, from the server. */
  reload() {
    return this.show(this.#path, this.#parameters);
  }

  async more() {
    if (this.cursor && !this.loading) {
      await this.#load(this.cursor);
    }
  }

  close() {
    this.#abort.abort();
  }

  async #load(cursor) {
    const {signal} = this.#abort;
    this.loading = true;
    this.#changed();
    try {
      const page = await this.#api.read(this.#path, {limit: PAGE, ...this.#parameters, cursor}, signal);
      this.items = cursor ? [...this.items, ...page.data.items] : page.data.items;
      this.cursor = page.cursor;
      this.problem = null;
    } catch (problem) {
      if (signal.aborted) {
        return;
      }
      this.problem = problem;
    }
    this.loading = false;
    this.#changed();
  }
}
