const PERIOD_MS = 30 * 60_000;

/** Keeps the session alive while somebody works: `update_login` every 30 min. */
export class SessionRenewal {
  #session;
  #onFailed;
  #timer;

  /**
   * @param {import('./stored-session.js').StoredSession} session
   * @param {(connection: import('./connection.js').Connection, failure: Error) => void} onFailed
   */
  constructor(session, onFailed) {
    this.#session = session;
    this.#onFailed = onFailed;
  }

  start(connection) {
    this.stop();
    this.#timer = setInterval(() => this.#renew(connection), PERIOD_MS);
  }

  stop() {
    clearInterval(this.#timer);
  }

  async #renew(connection) {
    try {
      const {user, session, role} = this.#session.load() ?? {};
      const renewed = await connection.request('update_login', {user, session});
      this.#session.save({user, role, session: renewed.session});
    } catch (failure) {
      this.#onFailed(connection, failure);
    }
  }
}
