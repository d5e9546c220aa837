import {Api} from './api.js';
import {Problem} from './problem.js';

/** Says that this browser has signed in; whether it still is, the server knows. */
const MARK = 'voxyard.administration';

/**
 * Who administers. The browser's cookie is the credential; no script can read it. Tells of each change by the event
 * `change`.
 */
export class Session extends EventTarget {
  #api = new Api(this);

  /** The account, once signed in: `{user, name, domain, access}`. */
  account = null;

  /** Whether it is still to be found out if the browser is signed in. */
  resuming = true;

  /** Why the session ended by itself; '' when it did not. */
  ended = '';

  /** May change nothing. */
  get readOnly() {
    return this.account?.access === 'auditor';
  }

  /** Sees every domain, and the node itself. */
  get ofSite() {
    return ['administrator', 'auditor'].includes(this.account?.access);
  }

  /** Goes on where this browser is signed in already. */
  async resume() {
    if (localStorage.getItem(MARK)) {
      await this.#api.read('session').then(({data}) => this.#enter(data)).catch(() => localStorage.removeItem(MARK));
    }
    this.resuming = false;
    this.#tell();
  }

  /** Throws a problem when the password is wrong or the account administers nothing. */
  async signIn(user, password) {
    this.ended = '';
    await this.#enter((await this.#api.create('session', {user, password})).data);
    this.#tell();
  }

  async signOut() {
    await this.#api.remove('session').catch(() => {});
    this.#forget();
  }

  /** The server no longer accepts the cookie. */
  expire() {
    if (this.account) {
      this.ended = 'Your session has ended. Sign in again to go on.';
      this.#forget();
    }
  }

  async #enter(caller) {
    if (caller.access === 'operator') {
      await this.#api.remove('session');
      throw new Problem({status: 403, title: 'This account administers nothing'});
    }
    const {data} = await this.#api.read('users/' + encodeURIComponent(caller.user));
    this.account = {...caller, name: data.name};
    localStorage.setItem(MARK, 'signed in');
  }

  #forget() {
    this.account = null;
    localStorage.removeItem(MARK);
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}
