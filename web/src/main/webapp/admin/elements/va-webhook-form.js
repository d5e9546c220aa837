import {html, nothing} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {Draft} from '../draft.js';
import {TOLD, VOICES} from '../events.js';
import {fieldTemplate} from '../fields.js';
import './va-secret.js';

const TYPES = [...TOLD, ...VOICES].map(id => ({id, name: id.replaceAll('-', ' ')}));

/** @type {import('../kinds.js').Field[]} */
const FIELDS = [
  {name: 'url', label: 'Address', type: 'text', required: true, hint: 'http or https. Events are sent to it as JSON, each with a signature.'},
  {name: 'eventTypes', label: 'Events', type: 'several', choices: TYPES, none: 'none chosen: all are sent'},
];

/** Makes a webhook and shows its secret once, or directs one anew. Emits `va-saved`. */
class WebhookForm extends LightElement {
  static properties = {desk: {attribute: false}, id: {state: true}, draft: {state: true}, problem: {state: true}, secret: {state: true}};

  constructor() {
    super();
    this.draft = new Draft(FIELDS, {eventTypes: []}, null);
  }

  create() {
    this.#show('', new Draft(FIELDS, {eventTypes: []}, null));
  }

  async edit(id) {
    try {
      const {data, etag} = await this.desk.api.read('webhooks/' + encodeURIComponent(id));
      this.#show(id, new Draft(FIELDS, data, etag));
    } catch (problem) {
      this.desk.messages.problem(problem);
    }
  }

  render() {
    return html`<dialog class="small" aria-labelledby="webhook-title" @close=${() => { this.secret = ''; }}><form novalidate @submit=${this.#save}>
      <header><h2 id="webhook-title">${this.secret ? 'Your new webhook' : this.id ? 'Webhook' : 'New webhook'}</h2></header>
      ${this.secret ? html`<va-secret .value=${this.secret}></va-secret>
        <p class="hint">Every event has the header Voxyard-Signature, t=seconds,v1=hex: the HMAC-SHA256 of seconds, a full stop and the body.</p>
        <footer><button type="button" class="primary" @click=${this.#close}>Done</button></footer>` : this.#fields()}</form></dialog>`;
  }

  #fields() {
    const {problem} = this;
    return html`${problem && !problem.violations?.length ? html`<p class="fault" role="alert">${problem.message}</p>` : nothing}
      ${FIELDS.map(field => fieldTemplate(field, this.draft.value(field.name), problem?.messageFor?.(field.name), {}, false, value => { this.draft = this.draft.with(field.name, value); }))}
      <footer><button type="button" @click=${this.#close}>Cancel</button><button class="primary" data-make>${this.id ? 'Save and send from now on' : 'Create'}</button></footer>`;
  }

  #show(id, draft) {
    Object.assign(this, {id, draft, problem: null, secret: ''});
    this.querySelector('dialog').showModal();
  }

  #close = () => this.querySelector('dialog').close();

  #save = async submit => {
    submit.preventDefault();
    const {api, messages} = this.desk;
    const {id, draft} = this;
    try {
      if (id) {
        await api.put('webhooks/' + encodeURIComponent(id), draft.document({}), draft.etag);
        messages.done('Saved the webhook.');
        this.#close();
      } else {
        this.secret = (await api.create('webhooks', draft.document({}))).data.secret;
      }
      this.emit('va-saved');
    } catch (problem) {
      this.problem = problem;
      await this.updateComplete;
      this.querySelector('[aria-invalid=true]')?.focus();
    }
  };
}

customElements.define('va-webhook-form', WebhookForm);
