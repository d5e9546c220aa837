import {html, nothing} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {icons} from '../icons.js';

/** The sign-in form. */
class SignIn extends LightElement {
  static properties = {session: {attribute: false}, busy: {state: true}, error: {state: true}, provider: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    this.session.provider().then(provider => { this.provider = provider; }, () => {});
  }

  render() {
    const message = this.error || this.session.ended;
    return html`
      <main class="card">
        <h1><img src="../favicon.svg" alt="" width="40" height="40"> Voxyard</h1>
        <p class="lead">Administration</p>
        <form @submit=${this.#submit}>
          <label>User<input name="user" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus></label>
          <label>Password<input name="password" type="password" autocomplete="current-password" required></label>
          <p class="form-error" role="alert">${message ? html`${icons.warning} ${message}` : nothing}</p>
          <button class="primary" ?disabled=${this.busy}>${this.busy ? 'Signing in …' : 'Sign in'}</button>
        </form>
        ${this.provider ? html`<a class="elsewhere" href=${this.provider.signIn}>Sign in with ${this.provider.name}</a>` : nothing}
        <p class="hint"><a href="../">Operator console</a></p>
      </main>`;
  }

  #submit = async submit => {
    submit.preventDefault();
    const form = new FormData(submit.target);
    this.busy = true;
    this.error = '';
    try {
      await this.session.signIn(form.get('user').trim(), form.get('password'));
    } catch (problem) {
      this.#refused(problem);
    }
    this.busy = false;
  };

  async #refused(problem) {
    this.error = problem.status === 403 ? 'This account administers nothing. Operators use the console.' : problem.message;
    await this.updateComplete;
    const password = this.querySelector('[name=password]');
    password.value = '';
    password.focus();
  }
}

customElements.define('va-sign-in', SignIn);
