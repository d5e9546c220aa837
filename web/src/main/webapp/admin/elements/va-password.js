import {html} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {icons} from '../icons.js';

/** Letters and digits that nobody mistakes for one another on the phone. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** Sets a new password for a user; suggests one of some 79 bits. Emits `va-changed`. */
class Password extends LightElement {
  static properties = {desk: {attribute: false}, user: {attribute: false}, value: {state: true}, problem: {state: true}};

  show() {
    this.value = suggestion();
    this.problem = null;
    this.querySelector('dialog').showModal();
  }

  render() {
    const message = this.problem?.messageFor('password') || this.problem?.message;
    return html`<dialog class="small" aria-labelledby="password-title"><form novalidate @submit=${this.#set}>
      <header><h2 id="password-title">New password for ${this.user.name}</h2>
        <button type="button" class="icon-button" aria-label="Close" @click=${this.#close}>${icons.close}</button></header>
      <p>All sessions of the user end. Give the password to the user now: nobody can read it later.</p>
      <div class="form-field"><label for="new-password">Password</label>
        <div class="with-button"><input id="new-password" autocomplete="off" spellcheck="false" .value=${this.value ?? ''} aria-invalid=${message ? 'true' : 'false'}
          aria-describedby="password-fault" @input=${({target}) => { this.value = target.value; }}>
          <button type="button" @click=${this.#copy}>Copy</button></div>
        <p class="fault" id="password-fault" role="alert">${message}</p></div>
      <footer><button type="button" @click=${this.#close}>Cancel</button><button class="primary" data-set-password>Set password</button></footer>
    </form></dialog>`;
  }

  #copy = async () => {
    this.querySelector('#new-password').select();
    await (navigator.clipboard?.writeText(this.value) ?? document.execCommand('copy'));
    this.desk.messages.done('The password is copied.');
  };

  #close = () => this.querySelector('dialog').close();

  #set = async submit => {
    submit.preventDefault();
    try {
      await this.desk.api.patch('users/' + encodeURIComponent(this.user.id), {password: this.value}, '*');
      this.desk.messages.done(`${this.user.name} has a new password.`);
      this.#close();
      this.emit('va-changed');
    } catch (problem) {
      this.problem = problem;
    }
  };
}

function suggestion() {
  const letter = () => {
    let random;
    do {
      [random] = crypto.getRandomValues(new Uint8Array(1));
    } while (random >= 256 - 256 % ALPHABET.length);
    return ALPHABET[random % ALPHABET.length];
  };
  const group = () => Array.from({length: GROUP_LENGTH}, letter).join('');
  return Array.from({length: GROUPS}, group).join('-');
}

customElements.define('va-password', Password);
