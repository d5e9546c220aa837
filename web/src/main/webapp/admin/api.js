import {Problem} from './problem.js';
import {serverSentEvents} from './server-sent-events.js';

const MERGE_PATCH = 'application/merge-patch+json';

/**
 * The REST API. Every verb throws a {@link Problem} unless the server did what was asked.
 *
 * @typedef {{data: any, etag: ?string, cursor: ?string}} Answer `cursor` leads to the next page, when there is one
 */
export class Api {
  #session;
  #base = new URL('../api/v1/', document.baseURI);

  /** @param {import('./session.js').Session} session */
  constructor(session) {
    this.#session = session;
  }

  /** One page, or one entry. */
  read(path, parameters = {}, signal) {
    const url = new URL(path, this.#base);
    Object.entries(parameters).filter(([, value]) => value).forEach(([name, value]) => url.searchParams.set(name, value));
    return this.#send(url, {signal});
  }

  /** All items of a collection; for what is known to be small. */
  async all(path, parameters = {}) {
    const items = [];
    for await (const page of this.pages(path, parameters)) {
      items.push(...page);
    }
    return items;
  }

  /** The items of a collection, page by page. @returns {AsyncGenerator<any[]>} */
  async *pages(path, parameters) {
    let cursor;
    do {
      const page = await this.read(path, {...parameters, limit: 500, cursor});
      yield page.data.items;
      cursor = page.cursor;
    } while (cursor);
  }

  /** @param {object|string|Blob} [document] a text is JSON already; a blob says itself what it is */
  create(path, document) {
    return this.#send(new URL(path, this.#base), {method: 'POST', body: document, type: document instanceof Blob ? document.type : undefined});
  }

  /** A file, as the server made it. @returns {Promise<Blob>} */
  async file(path) {
    const answer = await this.#answer(new URL(path, this.#base), {});
    return answer.blob();
  }

  put(path, document, etag) {
    return this.#send(new URL(path, this.#base), {method: 'PUT', body: document, etag});
  }

  /** Changes only the fields that `changes` has; null takes a field away. */
  patch(path, changes, etag) {
    return this.#send(new URL(path, this.#base), {method: 'PATCH', body: changes, type: MERGE_PATCH, etag});
  }

  remove(path, etag) {
    return this.#send(new URL(path, this.#base), {method: 'DELETE', etag});
  }

  /**
   * Events of the server as they happen, until the stream ends.
   *
   * @param {?string} lastId the latest event that is known: those after it come first
   * @param {() => void} opened called when the stream has begun
   * @returns {AsyncGenerator<{id: string, event: string, data: any}>}
   */
  async *events(lastId, signal, opened) {
    const headers = new Headers({Accept: 'text/event-stream', ...(lastId && {'Last-Event-ID': lastId})});
    const answer = await this.#fetch(new URL('events', this.#base), {headers, signal});
    if (!answer.ok) {
      throw await this.#refused(answer);
    }
    opened();
    yield* serverSentEvents(answer.body);
  }

  async #send(url, request) {
    const answer = await this.#answer(url, request);
    return {data: answer.status === 204 ? null : await answer.json(), etag: answer.headers.get('ETag'), cursor: nextCursor(answer)};
  }

  async #answer(url, {method = 'GET', body, type = 'application/json', etag, signal}) {
    const headers = new Headers();
    body !== undefined && headers.set('Content-Type', type);
    etag && headers.set('If-Match', etag);
    const answer = await this.#fetch(url, {method, headers, signal,
      body: typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body)});
    if (!answer.ok) {
      throw await this.#refused(answer);
    }
    return answer;
  }

  async #fetch(url, request) {
    try {
      return await fetch(url, request);
    } catch (error) {
      throw error.name === 'AbortError' ? error : Problem.unreachable();
    }
  }

  async #refused(answer) {
    const problem = await Problem.of(answer);
    problem.status === 401 && this.#session.expire();
    return problem;
  }
}

function nextCursor(answer) {
  const link = /<([^>]+)>;\s*rel="?next"?/.exec(answer.headers.get('Link') ?? '');
  return link && new URL(link[1], document.baseURI).searchParams.get('cursor');
}
