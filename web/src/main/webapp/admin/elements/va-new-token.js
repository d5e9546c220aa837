import {html, nothing} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {Draft} from '../draft.js';
import {fieldTemplate} from '../fields.js';
import './va-secret.js';

const SCOPES = {read: 'Read: changes nothing', operate: 'Operate: what operators may', administer: 'Administer: all that the user may'};

/** @type {import('../kinds.js').Field[]} */
const FIELDS = [
  {name: 'name', label: 'What it is for', type: 'text', required: true},
  {name: 'scope', label: 'Scope', type: 'choice', choices: SCOPES},
  {name: 'user', label: 'User id', type: 'text', hint: 'In whose name it acts; you, when empty.'},
  {name: 'expiresAt', label: 'Ends', type: 'text', hint: 'UTC, as 2030-01-01T00:00:00Z; when empty it lasts until it is revoked.'},
];

/** Makes a token and shows its secret once. Emits `va-made`. */
class NewToken extends LightElement {
  static properties = {desk: {attribute: false}, draft: {state: true}, problem: {state: true}, secret: {state: true}};

  constructor() {
    super();
    this.draft = new Draft(FIELDS, {scope: 'read'}, null);
  }

  show() {
    Object.assign(this, {draft: new Draft(FIELDS, {scope: 'read'}, null), problem: null, secret: ''});
    this.querySelector('dialog').showModal();
  }

  render() {
    return html`<dialog class="small" aria-labelledby="token-title" @close=${() => { this.secret = ''; }}><form novalidate @submit=${this.#make}>
      <header><h2 id="token-title">${this.secret ? 'Your new token' : 'New token'}</h2></header>
      ${this.secret ? this.#shown() : this.#fields()}</form></dialog>`;
  }

  #fields() {
    const {problem} = this;
    return html`${problem && !problem.violations?.length ? html`<p class="fault" role="alert">${problem.message}</p>` : nothing}
      ${FIELDS.map(field => fieldTemplate(field, this.draft.value(field.name), problem?.messageFor?.(field.name), {}, false, value => { this.draft = this.draft.with(field.name, value); }))}
      <footer><button type="button" @click=${this.#close}>Cancel</button><button class="primary" data-make>Make it</button></footer>`;
  }

  #shown() {
    return html`<va-secret .value=${this.secret}></va-secret>
      <footer><button type="button" class="primary" @click=${this.#close}>Done</button></footer>`;
  }

  #close = () => this.querySelector('dialog').close();

  #make = async submit => {
    submit.preventDefault();
    try {
      this.secret = (await this.desk.api.create('tokens', this.draft.document({}))).data.secret;
      this.emit('va-made');
    } catch (problem) {
      this.problem = problem;
      await this.updateComplete;
      this.querySelector('[aria-invalid=true]')?.focus();
    }
  };
}

customElements.define('va-new-token', NewToken);
