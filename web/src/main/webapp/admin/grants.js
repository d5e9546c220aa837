const IN_FLIGHT = 6;

/**
 * The permissions of a domain: as they are on the server, and what the administrator wants to make of them. A permission is
 * none, recv or send. Calls `changed` whenever something differs.
 */
export class Grants {
  #api;
  #changed;
  #stored = new Map();
  #wanted;

  loading = false;
  /** How many of a store are done, or null. @type {?{done: number, of: number}} */
  storing = null;

  /** @param {Map<string, string>} wanted what was wanted when the page was left */
  constructor(api, changed, wanted) {
    this.#api = api;
    this.#changed = changed;
    this.#wanted = wanted;
  }

  stored(role, loop) {
    return this.#stored.get(key(role, loop)) ?? 'none';
  }

  permission(role, loop) {
    return this.#wanted.get(key(role, loop)) ?? this.stored(role, loop);
  }

  isPending(role, loop) {
    return this.#wanted.has(key(role, loop));
  }

  get pending() {
    return this.#wanted.size;
  }

  want(role, loop, permission) {
    this.stored(role, loop) === permission ? this.#wanted.delete(key(role, loop)) : this.#wanted.set(key(role, loop), permission);
  }

  /** Wants nothing any more. @returns {Grant[]} what was wanted */
  discard() {
    const wanted = [...this.#wanted].map(([place, permission]) => ({place, permission}));
    this.#wanted.clear();
    this.#changed();
    return wanted;
  }

  /** Reads all permissions of the domain; they are there page by page. */
  async read(domain) {
    this.loading = true;
    this.#stored.clear();
    try {
      for await (const page of this.#api.pages('permissions', {domain})) {
        page.forEach(({role, loop, permission}) => this.#stored.set(key(role, loop), permission));
        this.#changed();
      }
    } finally {
      this.loading = false;
      this.#changed();
    }
  }

  /**
   * Stores what is wanted. What the server refuses stays wanted. The permissions of one role share a version, so they go one
   * after the other.
   *
   * @returns {Promise<{undo: Grant[], problems: Error[]}>} what was before, for those that are stored
   */
  async store() {
    const wanted = [...this.#wanted].map(([place, permission]) => ({place, permission}));
    const undo = [];
    const problems = [];
    this.storing = {done: 0, of: wanted.length};
    const store = async ({place, permission}) => {
      const before = this.#stored.get(place) ?? 'none';
      try {
        await this.#set(place, before, permission);
        undo.push({place, permission: before});
      } catch (problem) {
        problems.push(problem);
        problem.stale && await this.#refresh(place);
      }
      this.storing = {...this.storing, done: this.storing.done + 1};
      this.#changed();
    };
    const byRole = Map.groupBy(wanted, ({place}) => JSON.parse(place)[0]);
    await inParallel([...byRole.values()], ofRole => inSequence(ofRole, store));
    this.storing = null;
    this.#changed();
    return {undo, problems};
  }

  /** Wants what {@link store} or {@link discard} told of. */
  wantAgain(undo) {
    undo.forEach(({place, permission}) => this.want(...JSON.parse(place), permission));
    this.#changed();
  }

  async #set(place, before, permission) {
    const [role, loop] = JSON.parse(place);
    const path = `permissions/${encodeURIComponent(role)}/${encodeURIComponent(loop)}`;
    const etag = before === 'none' ? null : `"${before.toUpperCase()}"`;
    await (permission === 'none' ? this.#api.remove(path, etag) : this.#api.put(path, {role, loop, permission}, etag));
    permission === 'none' ? this.#stored.delete(place) : this.#stored.set(place, permission);
    this.#wanted.delete(place);
  }

  /** Somebody else has changed it: the matrix shows what it is now, beside what is wanted. */
  async #refresh(place) {
    const [role, loop] = JSON.parse(place);
    const [grant] = await this.#api.all('permissions', {role, loop});
    grant ? this.#stored.set(place, grant.permission) : this.#stored.delete(place);
    this.want(role, loop, this.#wanted.get(place));
  }
}

function key(role, loop) {
  return JSON.stringify([role, loop]);
}

async function inSequence(items, work) {
  for (const item of items) {
    await work(item);
  }
}

async function inParallel(items, work) {
  const rest = items.values();
  await Promise.all(Array.from({length: IN_FLIGHT}, () => inSequence(rest, work)));
}
