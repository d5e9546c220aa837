import {uuid} from './uuid.js';

const SESSION_KEY = 'voxyard.session';
const CLIENT_KEY = 'voxyard.client';
const LIFE_MS = 50 * 60_000;

/**
 * The session that survives a reload and a restart of the server ("Session, re-login, reconnect" in
 * voice-loop-client.md). Kept with its `client` UUID per window, not per browser: two windows can be two operators.
 * @typedef {{user: string, session: string, role: ?string, expiration: number}} StoredSession
 */
export class StoredSession {
  #storage;

  /** @param {Storage} storage */
  constructor(storage) {
    this.#storage = storage;
  }

  /** @returns {string} the UUID of this window */
  client() {
    const client = this.#storage.getItem(CLIENT_KEY) ?? uuid();
    this.#storage.setItem(CLIENT_KEY, client);
    return client;
  }

  /** @returns {?StoredSession} null when there is none or it is too old to be accepted */
  load() {
    try {
      const session = JSON.parse(this.#storage.getItem(SESSION_KEY));
      return session?.expiration > Date.now() ? session : null;
    } catch {
      return null;
    }
  }

  /** @param {{user: string, session: string, role?: ?string}} session starts a new life of 50 min */
  save({user, session, role = null}) {
    const stored = {user, session, role, client: this.client(), expiration: Date.now() + LIFE_MS};
    this.#storage.setItem(SESSION_KEY, JSON.stringify(stored));
  }

  clear() {
    this.#storage.removeItem(SESSION_KEY);
  }
}
