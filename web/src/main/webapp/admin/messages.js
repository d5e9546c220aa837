const LIFE_MS = 8_000;

/** Short messages that come and go: problems stay, of the rest the newest is shown; it may offer an action, as undo. Tells of each change by the event `change`. */
export class Messages extends EventTarget {
  #nextId = 1;

  /** @type {{id: number, level: 'done'|'error', text: string, action: ?{label: string, run: () => void}}[]} */
  all = [];

  done(text, action = null) {
    const id = this.#add('done', text, action);
    setTimeout(() => this.dismiss(id), LIFE_MS);
  }

  /** Stays until it is dismissed. */
  problem(problem) {
    this.#add('error', problem.detail ? `${problem.title}: ${problem.detail}` : problem.message, null);
  }

  dismiss(id) {
    this.all = this.all.filter(message => message.id !== id);
    this.dispatchEvent(new Event('change'));
  }

  #add(level, text, action) {
    const id = this.#nextId++;
    const stay = message => message.level === 'error' && message.text !== text;
    this.all = [...this.all.filter(stay), {id, level, text, action}];
    this.dispatchEvent(new Event('change'));
    return id;
  }
}
