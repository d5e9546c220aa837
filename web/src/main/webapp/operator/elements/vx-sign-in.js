import {html, nothing} from 'lit';
import {icons} from '../icons.js';
import {LightElement} from './light-element.js';

/** The sign-in form. Emits `vx-sign-in` with user and password. */
class SignIn extends LightElement {
  static properties = {busy: {type: Boolean}, error: {}, insecure: {type: Boolean}};

  render() {
    return html`
      <main class="card">
        <h1><img src="favicon.svg" alt="" width="40" height="40"> Voxyard</h1>
        <p class="lead">Operator console</p>
        <form @submit=${this.#submit}>
          <label>User<input name="user" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus></label>
          <label>Password<input name="password" type="password" autocomplete="current-password" required></label>
          <p class="form-error" role="alert">${this.error ? html`${icons.warning} ${this.error}` : nothing}</p>
          <button class="primary" ?disabled=${this.busy}>${this.busy ? 'Signing in …' : 'Sign in'}</button>
        </form>
        ${this.insecure ? html`<p class="hint">${icons.warning} This page came over plain http from another host: the browser
          will not give it a microphone. Monitoring works; to talk, open it with https://.</p>` : nothing}
      </main>`;
  }

  updated(changed) {
    if (changed.has('error') && this.error) {
      const password = this.querySelector('[name=password]');
      password.value = '';
      password.focus();
    }
  }

  #submit = submit => {
    submit.preventDefault();
    const form = new FormData(submit.target);
    this.emit('vx-sign-in', {user: form.get('user').trim(), password: form.get('password')});
  };
}

customElements.define('vx-sign-in', SignIn);
