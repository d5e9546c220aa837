import {Api} from './api.js';

const ADMIN_ROLE = 'admin';

/**
 * Who administers. The credential lives in the memory of this page and ends with it. Tells of each change by the event
 * `change`.
 */
export class Session extends EventTarget {
  #authorization = null;

  /** The account, once signed in: `{id, name, domain, access}`. */
  account = null;

  /** Why the session ended by itself; '' when it did not. */
  ended = '';

  /** The browser itself adds nothing to requests, and asks nobody for a password. */
  credentials = 'omit';

  headers() {
    return this.#authorization ? {Authorization: this.#authorization} : {};
  }

  /** May change nothing. */
  get readOnly() {
    return this.account?.access === 'auditor';
  }

  get ofSite() {
    return ['administrator', 'auditor'].includes(this.account?.access);
  }

  /** Throws a problem when the password is wrong or the account administers nothing. */
  async signIn(user, password) {
    this.ended = '';
    this.#authorization = 'Basic ' + base64(`${user}:${password}`);
    try {
      const {data} = await new Api(this).read('users/' + encodeURIComponent(user));
      this.account = {...data, access: data.roles.includes(ADMIN_ROLE) ? 'administrator' : data.access};
    } catch (problem) {
      this.signOut();
      throw problem;
    }
    this.#tell();
  }

  signOut() {
    this.#authorization = null;
    this.account = null;
    this.#tell();
  }

  /** The server no longer accepts the credential. */
  expire() {
    if (this.account) {
      this.ended = 'Your session has ended. Sign in again to go on.';
      this.signOut();
    }
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}

/** UTF-8, as RFC 7617 §2.1 lets servers expect. */
function base64(text) {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
}
