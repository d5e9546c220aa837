import {html, nothing} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {confirm} from '../confirm.js';
import {icons} from '../icons.js';
import {Poll} from '../poll.js';
import './va-search.js';
import './va-table.js';
import './va-trouble.js';
import './va-webhook-form.js';

const PERIOD_MS = 5_000;
const STATES = {active: 'Active', retrying: 'Retrying', ended: 'Given up'};

/** Addresses that events are sent to, and how that goes. */
class Webhooks extends LightElement {
  static properties = {desk: {attribute: false}, webhooks: {state: true}, text: {state: true}, problem: {state: true}};

  #poll = new Poll(() => this.#read(), PERIOD_MS);

  /** @type {import('./va-table.js').Column[]} */
  #columns = [
    {label: 'Address', by: ({url}) => url, cell: webhook => (this.#mayWrite ? html`<button type="button" class="link address" @click=${() => this.#form.edit(webhook.id)}>${webhook.url}</button>` : webhook.url)},
    {label: 'Events', falling: true, by: ({eventTypes}) => eventTypes.length, cell: ({eventTypes}) => eventTypes.map(type => type.replaceAll('-', ' ')).join(', ') || 'all'},
    {label: 'Delivery', by: ({state}) => state, cell: delivery},
    {label: 'Delivered', number: true, by: ({delivered}) => delivered, cell: ({delivered}) => delivered.toLocaleString('en')},
    {label: 'Made', name: 'roomy', by: ({createdAt}) => createdAt, cell: ({createdAt}) => html`<time datetime=${createdAt} title=${createdAt}>${createdAt.slice(0, 10)}</time>`},
    {label: 'Actions', spoken: true, name: 'actions', cell: webhook => (this.#mayWrite ? html`<button type="button" class="icon-button" aria-label="Delete ${webhook.url}" title="Delete" data-delete
      @click=${() => this.#remove(webhook)}>${icons.remove}</button>` : nothing)},
  ];

  constructor() {
    super();
    this.text = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.#poll.start();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#poll.stop();
  }

  render() {
    return html`
      <header class="bar"><h2>Webhooks</h2>
        <va-search .value=${this.text} label="Search addresses" @va-search=${({detail}) => { this.text = detail; }}></va-search>
        ${this.#mayWrite ? html`<button type="button" class="primary" data-new @click=${() => this.#form.create()}>${icons.add}New webhook</button>` : nothing}</header>
      <va-trouble .problem=${this.problem} @va-retry=${() => this.#poll.soon()}></va-trouble>
      ${this.webhooks ? this.#list() : nothing}
      <va-webhook-form .desk=${this.desk} @va-saved=${() => this.#poll.soon()}></va-webhook-form>`;
  }

  #list() {
    const text = this.text.toLowerCase();
    const shown = this.webhooks.filter(({url}) => url.toLowerCase().includes(text));
    return shown.length ? html`<va-table label="Webhooks" .columns=${this.#columns} .rows=${shown}></va-table>
      <p class="end" role="status">${shown.length} ${shown.length === 1 ? 'webhook' : 'webhooks'}</p>`
      : html`<section class="empty"><p>${text ? 'No address has this text.' : 'There are no webhooks yet.'}</p>
        ${text ? nothing : html`<p class="hint">A webhook sends events, such as denials and lost audio, to a program of yours, signed with a secret. Create one with its address.</p>`}</section>`;
  }

  get #mayWrite() {
    return !this.desk.session.readOnly;
  }

  get #form() {
    return this.querySelector('va-webhook-form');
  }

  async #read() {
    try {
      this.webhooks = (await this.desk.api.read('webhooks')).data.items;
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #remove({id, url}) {
    if (!await confirm({title: 'Delete this webhook?', text: `Nothing more is sent to ${url}, and its secret is gone. This cannot be undone.`, verb: 'Delete'})) {
      return;
    }
    try {
      await this.desk.api.remove('webhooks/' + encodeURIComponent(id), '*');
      this.desk.messages.done('Deleted the webhook.');
      this.#poll.soon();
    } catch (problem) {
      this.desk.messages.problem(problem);
    }
  }
}

function delivery({state, attempts, nextAttempt, lastError, hasGap}) {
  const isWell = state === 'active';
  const notes = [attempts && `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'} in vain`, nextAttempt && `again at ${nextAttempt.slice(11, 19)} UTC`, lastError, hasGap && 'Events were lost.'].filter(Boolean);
  return html`<span data-outcome=${isWell ? 'heard' : 'silent'}>${isWell ? icons.done : icons.warning} ${STATES[state]}</span>
    ${notes.length ? html`<p class="hint">${notes.join(' · ')}</p>` : nothing}`;
}

customElements.define('va-webhooks', Webhooks);
