/**
 * Where the administrator is: the part of the address behind `#`, as `#/domains/demo/loops?q=fli`. Tells of each change by
 * the event `change`.
 */
export class Route extends EventTarget {
  constructor() {
    super();
    addEventListener('hashchange', () => this.dispatchEvent(new Event('change')));
  }

  /** Decoded parts of the path. */
  get path() {
    return this.#split()[0].split('/').filter(Boolean).map(decodeURIComponent);
  }

  /** @returns {Record<string, string>} */
  get query() {
    return Object.fromEntries(new URLSearchParams(this.#split()[1]));
  }

  go(path, query) {
    location.hash = href(path, query);
  }

  /** Changes members of the query in place: no step for the browser's back button. Empty members go away. */
  refine(change) {
    history.replaceState(null, '', href(this.path, {...this.query, ...change}));
    this.dispatchEvent(new Event('change'));
  }

  #split() {
    const [path, query = ''] = location.hash.slice(1).split('?');
    return [path, query];
  }
}

/** The address of a page of the administration, for links. */
export function href(path, query = {}) {
  const members = Object.entries(query).filter(([, value]) => value);
  const search = members.length ? '?' + new URLSearchParams(members) : '';
  return '#/' + path.map(encodeURIComponent).join('/') + search;
}
