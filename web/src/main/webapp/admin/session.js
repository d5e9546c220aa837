import {Api} from './api.js';
import {Problem} from './problem.js';

/** Says that this browser has signed in, and where; whether it still is, the server knows. */
const MARK = 'voxyard.administration';
const HERE = 'signed in';
const ELSEWHERE = 'signed in elsewhere';

/** Why a browser comes back from an identity provider's page without a session. */
const REFUSALS = {
  refused: 'You were not signed in: your account there has no place here, or the sign-in took too long. Try again.',
  'too-many': 'There were too many failed sign-ins; wait a moment and try again.',
  unreachable: 'The identity provider does not answer. Try again in a minute.',
};

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
    const outcome = takeOutcome();
    this.ended = REFUSALS[outcome] ?? '';
    if (outcome === 'done') {
      await this.#return(ELSEWHERE).catch(problem => { this.ended = problem.message; });
    } else if (localStorage.getItem(MARK)) {
      await this.#return(localStorage.getItem(MARK)).catch(() => localStorage.removeItem(MARK));
    }
    this.resuming = false;
    this.#tell();
  }

  /** Who else signs people in for this server. @returns {Promise<?{name: string, signIn: string}>} */
  async provider() {
    return (await this.#api.read(new URL('../openid/provider', document.baseURI))).data;
  }

  /** Throws a problem when the password is wrong or the account administers nothing. */
  async signIn(user, password) {
    this.ended = '';
    await this.#enter((await this.#api.create('session', {user, password})).data, HERE);
    this.#tell();
  }

  /** Here, and where the browser was signed in. The pages go first: what they still ask for would be refused. */
  async signOut() {
    const elsewhere = localStorage.getItem(MARK) === ELSEWHERE;
    this.#forget();
    await new Promise(resolve => setTimeout(resolve));
    await this.#api.remove('session').catch(() => {});
    elsewhere && location.assign('../openid/sign-out');
  }

  /** The server no longer accepts the cookie. */
  expire() {
    if (this.account) {
      this.ended = 'Your session has ended. Sign in again to go on.';
      this.#forget();
    }
  }

  async #return(where) {
    await this.#enter((await this.#api.read('session')).data, where);
  }

  async #enter(caller, where) {
    if (caller.access === 'operator') {
      await this.#api.remove('session');
      throw new Problem({status: 403, title: 'This account administers nothing'});
    }
    const {data} = await this.#api.read('users/' + encodeURIComponent(caller.user));
    this.account = {...caller, name: data.name};
    localStorage.setItem(MARK, where);
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

/** How the sign-in at an identity provider's page went, said once; null when the browser does not come from there. */
function takeOutcome() {
  const outcome = new URLSearchParams(location.search).get('signed-in');
  outcome && history.replaceState(null, '', location.pathname + location.hash);
  return outcome;
}
