import {Connection, RequestRefused} from './connection.js';
import {Notices} from './notices.js';
import {Position} from './position.js';
import {Preferences} from './preferences.js';
import {Retry} from './retry.js';
import {SessionRenewal} from './session-renewal.js';
import {fetchProfile, logIn} from './sign-on.js';
import {signedOutState} from './store.js';

const AUTHENTICATION_FAILED = 5000;
const ENDED = 'Your session has ended. Sign in again.';

/**
 * The life of a console: sign in, choose a role, bring up audio, restore the loops; after a loss the same again with
 * the stored session, for as long as the server accepts it.
 */
export class OperatorConsole {
  #url;
  #store;
  #session;
  #connection = null;
  #retry = new Retry(() => this.#signOnAgain());
  #renewal;
  #preferences;

  /**
   * @param {URL} url of the switch's WebSocket
   * @param {import('./store.js').Store} store
   * @param {import('./stored-session.js').StoredSession} session
   * @param {import('./microphone.js').Microphone} microphone
   * @param {HTMLAudioElement} audio plays the mix
   */
  constructor(url, store, session, microphone, audio) {
    this.#url = url;
    this.#store = store;
    this.#session = session;
    this.#preferences = new Preferences(store, localStorage);
    this.notices = new Notices(store);
    const onFailed = (connection, failure) => this.#failed(connection, failure);
    this.#renewal = new SessionRenewal(session, onFailed);
    this.position = new Position(store, session.client(), microphone, audio, this.notices, onFailed);
  }

  /** Comes back with the stored session, if there is one. */
  async resume() {
    const stored = this.#session.load();
    if (stored) {
      this.#store.update({phase: 'resuming'});
      this.position.openMicrophone();
      await this.#signOn(stored.user, stored.session);
    }
  }

  /** @param {string} user @param {string} password */
  async signIn(user, password) {
    this.position.openMicrophone();
    this.position.startAudio();
    await this.#signOn(user, password);
  }

  /** @param {string} id a role of the operator; also while working: media stays up */
  async chooseRole(id) {
    const connection = this.#connection;
    this.position.talkKey.cancel();
    try {
      await this.#authorise(connection, id);
    } catch (failure) {
      this.#failed(connection, failure);
    }
  }

  async signOut() {
    const connection = this.#connection;
    this.#session.clear();
    await connection?.request('logout').catch(() => {});
    this.#leave('');
  }

  /** Does not wait for the end of the pause between two attempts. */
  retryNow() {
    if (this.#store.state.connection.state === 'lost') {
      this.#retry.now();
    }
  }

  /** @param {Partial<import('./settings.js').Settings>} change */
  changeSettings(change) {
    this.#preferences.change(change);
    if ('deviceId' in change || 'processing' in change) {
      this.position.openMicrophone();
    } else if (this.#connection) {
      this.#preferences.push(this.#connection).catch(failure => this.notices.show('warning', failure.message));
    }
  }

  async #signOn(user, secret) {
    this.#become('connecting');
    this.#store.update({signInError: ''});
    let connection = null;
    try {
      connection = await Connection.open(this.#url, this.#session.client(), {
        onEvent: message => this.position.onServerEvent(message),
        onClosed: reason => this.#closed(connection, reason),
      });
      this.#connection = connection;
      await this.#loggedIn(connection, await logIn(connection, user, secret));
    } catch (failure) {
      this.#failed(connection, failure);
    }
  }

  async #loggedIn(connection, {id, session}) {
    const role = this.#session.load()?.role;
    this.#session.save({user: id, session, role});
    this.#renewal.start(connection);
    const {user, roles} = await fetchProfile(connection, id);
    this.#store.update({user, roles});
    const known = roles.length === 1 ? roles[0].id : roles.find(({id}) => id === role)?.id;
    if (known) {
      await this.#authorise(connection, known);
    } else {
      this.#become('signed-on');
      this.#store.update({phase: 'role-choice', role: null});
    }
  }

  async #authorise(connection, id) {
    await connection.request('authorize', {role: id});
    this.#session.save({...this.#session.load(), role: id});
    this.#store.update({phase: 'working', role: this.#store.state.roles.find(role => role.id === id)});
    await this.position.enter(connection);
    this.#retry.succeeded();
    await this.#preferences.fetch(connection).catch(failure => this.notices.show('warning', failure.message));
  }

  #closed(connection, reason) {
    if (connection && connection === this.#connection) {
      this.#lost(reason);
    }
  }

  #failed(connection, failure) {
    if (connection !== this.#connection) {
      return;
    }
    const stored = this.#session.load();
    if (failure instanceof RequestRefused && failure.code === AUTHENTICATION_FAILED) {
      this.#leave(stored ? ENDED : failure.message);
    } else if (stored) {
      this.#lost(failure.message);
    } else {
      this.#leave(failure.message);
    }
  }

  #lost(reason) {
    this.#disconnect(reason);
    if (!this.#session.load()) {
      this.#leave(this.#store.state.user ? ENDED : reason);
      return;
    }
    this.#become('lost', reason, this.#retry.schedule());
  }

  #signOnAgain() {
    const stored = this.#session.load();
    if (stored) {
      this.#signOn(stored.user, stored.session);
    } else {
      this.#leave(ENDED);
    }
  }

  #leave(signInError) {
    this.#disconnect('Signed out.');
    this.#session.clear();
    this.position.close();
    this.#store.update({...signedOutState(this.#store.state.settings), signInError});
  }

  #disconnect(reason) {
    const connection = this.#connection;
    this.#connection = null;
    this.#retry.stop();
    this.#renewal.stop();
    this.position.disconnect();
    connection?.close(reason);
  }

  #become(state, reason = '', retryAtMs = 0) {
    this.#store.update({connection: {state, reason, retryAtMs}});
  }
}
