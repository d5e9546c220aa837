import {html, nothing} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {tellOfChange} from '../changes.js';
import {confirm} from '../confirm.js';
import {Draft} from '../draft.js';
import {fieldTemplate} from '../fields.js';
import {icons} from '../icons.js';
import {href} from '../route.js';
import './va-loop-test.js';
import './va-password.js';
import './va-trouble.js';

/**
 * Creates or edits one entry in a drawer. Shows the server's messages at their fields; when somebody else was faster, shows
 * what changed and lets the administrator decide. Emits `va-saved`, and `va-delete` with the entry.
 */
class EntryForm extends LightElement {
  static properties = {
    desk: {attribute: false}, kind: {attribute: false}, domain: {}, project: {}, entry: {}, isNew: {type: Boolean},
    draft: {state: true}, problem: {state: true}, meanwhile: {state: true}, busy: {state: true}, options: {state: true},
  };

  willUpdate(changed) {
    if (changed.has('entry') || changed.has('isNew')) {
      this.#begin();
    }
  }

  /** The keyboard begins with the first field that can be changed. */
  updated(changed) {
    if (changed.has('draft') && this.draft && !changed.get('draft')) {
      this.updateComplete.then(() => this.querySelector('.fields :is(input, select):not([readonly], :disabled)')?.focus());
    }
  }

  render() {
    const {kind, draft} = this;
    return html`<dialog class="drawer" aria-labelledby="form-title" @close=${this.#closed} @cancel=${this.#cancelled}>
      ${draft ? html`<form novalidate @submit=${this.#save}>
        <header><h2 id="form-title">${this.isNew ? `New ${kind.one}` : draft.base.name}</h2>
          <button type="button" class="icon-button" aria-label="Close" @click=${this.#leave}>${icons.close}</button></header>
        <div class="fields">${this.#trouble()}${this.#meanwhile()}
          ${this.#fields.map(field => fieldTemplate(field, draft.value(field.name), this.problem?.messageFor(field.name), this.options, this.#readOnly(field),
            value => { this.draft = this.draft.with(field.name, value); }))}
          ${kind.path === 'users' && !this.isNew ? html`<p><a href=${href(['explain'], {user: draft.base.id})}>Explain what the user hears and may talk on</a></p>` : nothing}
          ${kind.path === 'loops' && !this.isNew && !this.desk.session.readOnly ? html`<va-loop-test .desk=${this.desk} .loop=${draft.base.id}></va-loop-test>` : nothing}</div>
        ${this.#footer()}
      </form>` : html`<va-trouble .problem=${this.problem} @va-retry=${() => this.#begin()}></va-trouble>`}
      ${draft && kind.path === 'users' ? html`<va-password .desk=${this.desk} .user=${draft.base} @va-changed=${this.#read}></va-password>` : nothing}
    </dialog>`;
  }

  get #fields() {
    return this.kind.fields.filter(({type}) => this.isNew || type !== 'password');
  }

  #readOnly({onlyNew}) {
    return this.desk.session.readOnly || (onlyNew && !this.isNew);
  }

  #trouble() {
    const {problem} = this;
    const shown = problem && !problem.stale && this.#unplaced(problem);
    return shown ? html`<div class="trouble" role="alert">${icons.warning}<p><strong>${problem.title}</strong> ${shown}</p></div>` : nothing;
  }

  /** What no field shows. */
  #unplaced(problem) {
    if (!problem.violations?.length) {
      return problem.detail || ' ';
    }
    const names = this.#fields.map(({name}) => name);
    return problem.violations.filter(({field}) => !names.some(name => field === name || field.startsWith(name + '['))).map(({field, message}) => `${field} ${message}`).join('; ');
  }

  #meanwhile() {
    return this.meanwhile ? html`<section class="meanwhile" role="alert"><h3>${icons.warning}Somebody else has changed this ${this.kind.one}</h3>
      <p>Your changes are still here and not saved. Decide, then save again.</p>
      <table aria-label="What changed"><thead><tr><th scope="col">Field</th><th scope="col">Before</th><th scope="col">Now</th><th scope="col">Yours</th></tr></thead><tbody>${this.meanwhile.map(({name, label, before, now}) => {
        const isMine = this.draft.changed.some(field => field.name === name);
        return html`<tr><th scope="row">${label}</th><td>${words(before)}</td><td>${words(now)}</td><td>${isMine ? html`${words(this.draft.value(name))}
          <button type="button" class="link" @click=${() => { this.draft = this.draft.without(name); }}>Take theirs</button>` : 'as now'}</td></tr>`;
      })}</tbody></table></section>` : nothing;
  }

  #footer() {
    const {readOnly} = this.desk.session;
    return readOnly ? nothing : html`<footer>
      ${this.isNew ? nothing : html`<button type="button" class="danger quiet" data-delete @click=${() => this.emit('va-delete', this.draft.base)}>Delete …</button>`}
      ${!this.isNew && this.kind.path === 'users' ? html`<button type="button" class="quiet" data-reset @click=${() => this.querySelector('va-password').show()}>Reset password …</button>` : nothing}
      <span></span>
      <button type="button" @click=${this.#leave}>Cancel</button>
      <button class="primary" data-save ?disabled=${this.busy || (!this.isNew && !this.draft.changed.length)}>${this.isNew ? 'Create' : 'Save'}</button></footer>`;
  }

  #begin() {
    Object.assign(this, {draft: null, problem: null, meanwhile: null, busy: false, options: {}});
    if (this.isNew) {
      this.draft = new Draft(this.kind.fields, {project: this.project, roles: [], access: 'operator', priority: 'normal'}, null);
    } else if (this.entry) {
      this.#read();
    }
    if (this.isNew || this.entry) {
      this.#readOptions();
      this.updateComplete.then(() => this.#dialog.open || this.#dialog.showModal());
    } else {
      this.#dialog?.close();
    }
  }

  #read = async () => {
    try {
      const {data, etag} = await this.desk.api.read(this.#path);
      Object.assign(this, {draft: new Draft(this.kind.fields, data, etag), problem: null});
    } catch (problem) {
      this.problem = problem;
    }
  };

  /** What the fields of projects and roles offer. */
  async #readOptions() {
    const types = new Set(this.kind.fields.map(({type}) => type));
    for (const path of ['project', 'roles'].filter(type => types.has(type)).map(type => (type === 'roles' ? type : 'projects'))) {
      const items = await this.desk.api.all(path, {domain: this.domain}).catch(() => []);
      this.options = {...this.options, [path]: items};
    }
  }

  #save = async submit => {
    submit.preventDefault();
    this.busy = true;
    try {
      await (this.isNew ? this.#create() : this.desk.api.patch(this.#path, this.draft.patch(), this.draft.etag));
      this.desk.messages.done(this.isNew ? `Created the ${this.kind.one} ${this.draft.value('name')}.` : `Saved ${this.draft.value('name')}.`);
      this.emit('va-saved');
      tellOfChange();
      this.#dialog.close();
    } catch (problem) {
      this.problem = problem;
      await (problem.stale ? this.#rebase() : this.#showFault());
    }
    this.busy = false;
  };

  #create() {
    return this.desk.api.create(this.kind.path, this.draft.document(this.kind.path === 'domains' ? {} : {domain: this.domain}));
  }

  async #rebase() {
    const {data, etag} = await this.desk.api.read(this.#path);
    this.meanwhile = this.draft.differences(data);
    this.draft = this.draft.rebased(data, etag);
    await this.updateComplete;
    this.querySelector('.meanwhile').scrollIntoView();
  }

  async #showFault() {
    await this.updateComplete;
    (this.querySelector('[aria-invalid=true]') ?? this.querySelector('.trouble'))?.focus();
  }

  #leave = async () => {
    const isLost = Boolean(this.draft?.changed.length);
    if (!isLost || await confirm({title: 'Discard your changes?', text: 'They have not been saved.', verb: 'Discard'})) {
      this.#dialog.close();
    }
  };

  #cancelled = cancel => {
    if (cancel.target === this.#dialog) {
      cancel.preventDefault();
      this.#leave();
    }
  };

  #closed = ({target}) => target === this.#dialog && (this.entry || this.isNew) && this.desk.route.refine({edit: '', new: ''});

  get #dialog() {
    return this.querySelector('dialog.drawer');
  }

  get #path() {
    return `${this.kind.path}/${encodeURIComponent(this.entry)}`;
  }
}

function words(value) {
  return (Array.isArray(value) ? value.join(', ') : value) || '–';
}

customElements.define('va-entry-form', EntryForm);
