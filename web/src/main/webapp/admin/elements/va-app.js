import {html} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {icons} from '../icons.js';
import {bindShortcuts} from '../shortcuts.js';
import './va-pages.js';
import './va-shortcuts.js';
import './va-sidebar.js';
import './va-sign-in.js';

/** The whole page: the sign-in form, or sidebar and page; and the messages. */
class App extends LightElement {
  static properties = {desk: {attribute: false}};

  #shownPath;
  #changed = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    const {session, route, messages} = this.desk;
    [session, route, messages].forEach(source => source.addEventListener('change', this.#changed));
    bindShortcuts(this, this.desk);
  }

  willUpdate() {
    this.dataset.phase = this.desk.session.account ? 'working' : 'signed-out';
  }

  /** On another page the keyboard begins with its content, unless it is in the sidebar. */
  updated() {
    const path = this.desk.route.path.join('/');
    const content = this.querySelector('#content');
    if (path !== this.#shownPath && content?.contains(document.activeElement)) {
      content.focus();
    }
    this.#shownPath = path;
  }

  render() {
    const {account, resuming} = this.desk.session;
    return html`${account ? this.#working() : resuming ? '' : html`<va-sign-in .session=${this.desk.session}></va-sign-in>`}
      ${this.#messages()}`;
  }

  #working() {
    const {path, query} = this.desk.route;
    return html`
      <a class="skip" href="#content" @click=${this.#skip}>Skip to the content</a>
      <va-sidebar .desk=${this.desk} .path=${path} .project=${query.project ?? ''}></va-sidebar>
      <main id="content" tabindex="-1"><va-pages .desk=${this.desk} .path=${path} .query=${query}></va-pages></main>
      <va-shortcuts></va-shortcuts>`;
  }

  #messages() {
    const {messages} = this.desk;
    return html`<div class="messages" role="status">${messages.all.map(({id, level, text, action}) => html`
      <div class="message" data-level=${level}>${level === 'error' ? icons.warning : icons.done}<span>${text}</span>
        ${action ? html`<button type="button" @click=${() => { messages.dismiss(id); action.run(); }}>${action.label}</button>` : ''}
        <button type="button" class="icon-button" aria-label="Dismiss" @click=${() => messages.dismiss(id)}>${icons.close}</button></div>`)}</div>`;
  }

  #skip = click => {
    click.preventDefault();
    this.querySelector('#content').focus();
  };
}

customElements.define('va-app', App);
