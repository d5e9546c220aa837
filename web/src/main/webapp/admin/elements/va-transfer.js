import {html, nothing} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {tellOfChange} from '../changes.js';
import {confirm} from '../confirm.js';
import {icons} from '../icons.js';
import './va-import-diff.js';
import './va-trouble.js';

const HASHES_TEXT = 'The file will hold the hashes of all passwords. Keep it as a secret, and delete it when it has served.';

/** Writes a domain to a file, and makes a domain what a file says, after the administrator has seen what would change. */
class Transfer extends LightElement {
  static properties = {
    desk: {attribute: false}, domain: {}, domains: {state: true}, withHashes: {state: true},
    file: {state: true}, text: {state: true}, plan: {state: true}, problem: {state: true}, busy: {state: true},
  };

  connectedCallback() {
    super.connectedCallback();
    this.domains = [];
    this.desk.api.all('domains').then(domains => { this.domains = domains; }, problem => { this.problem = problem; });
  }

  render() {
    const {readOnly} = this.desk.session;
    return html`<header class="bar"><h2>Import and export</h2></header>
      <div class="transfer">${this.#export()}${readOnly ? nothing : this.#import()}</div>
      ${this.plan ? html`<va-import-diff .plan=${this.plan} .busy=${this.busy} @va-import=${this.#run} @va-discard=${this.#discard}></va-import-diff>` : nothing}`;
  }

  #export() {
    const chosen = this.domain || this.domains[0]?.id;
    return html`<section class="panel"><h3>Export</h3><p class="hint">A domain with everything that belongs to it, as one JSON document. The same content is always the same bytes.</p>
      <form @submit=${this.#download}><label class="form-field"><span>Domain</span><select name="domain">${this.domains.map(({id, name}) => html`<option value=${id} .selected=${id === chosen}>${name}</option>`)}</select></label>
        ${this.desk.session.account.access === 'administrator' ? html`<label class="check"><input type="checkbox" name="hashes"><span>With the hashes of passwords</span></label>` : nothing}
        <button ?disabled=${!chosen} data-export>Export</button></form></section>`;
  }

  #import() {
    return html`<section class="panel" @dragover=${drag => drag.preventDefault()} @drop=${this.#drop}><h3>Import</h3>
      <p class="hint">Makes a domain what a document says: what is not in it is deleted. First you see what would change. Documents of openvocs are read too.</p>
      <label class="drop">${icons.transfer}<span>${this.file ? this.file : 'Choose a file, or drop it here'}</span><input class="only-spoken" type="file" accept=".json,application/json" data-file @change=${({target}) => this.#read(target.files[0], target)}></label>
      <div role="status">${this.busy ? 'Comparing …' : nothing}</div>
      ${this.problem ? this.#faults() : nothing}</section>`;
  }

  #faults() {
    const {title, detail, message, violations = []} = this.problem;
    return html`<div class="trouble" role="alert">${icons.warning}<p><strong>${title ?? message}</strong> ${violations.length ? nothing : detail}</p></div>
      ${violations.length ? html`<ul class="violations">${violations.map(({field, message: fault}) => html`<li><code>${field}</code> ${fault}</li>`)}</ul>` : nothing}`;
  }

  #download = async submit => {
    submit.preventDefault();
    const form = new FormData(submit.target);
    const withHashes = form.has('hashes');
    if (withHashes && !await confirm({title: 'Export the hashes of passwords?', text: HASHES_TEXT, verb: 'Export'})) {
      return;
    }
    const domain = form.get('domain');
    try {
      save(await this.desk.api.file(`domains/${encodeURIComponent(domain)}/export${withHashes ? '?secrets=hashes' : ''}`), domain + '.json');
    } catch (problem) {
      this.desk.messages.problem(problem);
    }
  };

  #drop = drop => {
    drop.preventDefault();
    this.#read(drop.dataTransfer.files[0]);
  };

  async #read(file, input) {
    if (!file) {
      return;
    }
    Object.assign(this, {file: file.name, text: await file.text(), plan: null});
    input && (input.value = '');
    await this.#send(true);
  }

  #run = async () => {
    const {deleted} = total(this.plan);
    const text = `${deleted} ${deleted === 1 ? 'entry is' : 'entries are'} not in the document and will be deleted, with permissions and accounts. This cannot be undone.`;
    if (deleted && !await confirm({title: `Import into ${this.plan.domain}?`, text, verb: 'Import and delete'})) {
      return;
    }
    await this.#send(false);
    if (!this.problem) {
      this.desk.messages.done(`The domain ${this.plan.domain} is what the document says.`);
      this.#discard();
      tellOfChange();
    }
  };

  #discard = () => Object.assign(this, {file: '', text: '', plan: null, problem: null});

  async #send(isDry) {
    Object.assign(this, {busy: true, problem: null});
    try {
      this.plan = (await this.desk.api.create(`domains/import?dryRun=${isDry}`, this.text)).data;
    } catch (problem) {
      Object.assign(this, {problem, plan: null});
    }
    this.busy = false;
  }
}

function total({summary}) {
  return Object.values(summary).reduce((sum, {deleted}) => ({deleted: sum.deleted + deleted}), {deleted: 0});
}

function save(blob, name) {
  const link = Object.assign(document.createElement('a'), {href: URL.createObjectURL(blob), download: name});
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

customElements.define('va-transfer', Transfer);
