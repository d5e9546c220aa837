import {html, nothing} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {icons} from '../icons.js';
import './va-table.js';
import './va-trouble.js';

/** How each verdict looks, and what it is called. */
const VERDICTS = {
  'in-order': {outcome: 'heard', icon: 'done', text: 'In order'},
  note: {outcome: 'note', icon: 'note', text: 'Note'},
  fault: {outcome: 'silent', icon: 'warning', text: 'Fault'},
};

/** @type {import('./va-table.js').Column[]} */
const COLUMNS = [
  {label: 'Verdict', name: 'whole', falling: true, by: ({verdict}) => Object.keys(VERDICTS).indexOf(verdict), cell: ({verdict}) => html`<span data-outcome=${VERDICTS[verdict].outcome}>${icons[VERDICTS[verdict].icon]} ${VERDICTS[verdict].text}</span>`},
  {label: 'Looked at', by: ({subject}) => subject, cell: ({subject}) => html`<strong>${subject}</strong>`},
  {label: 'Found', cell: ({sentence}) => sentence},
];

/** Looks at everything that the node needs and says in words which step fails and what to do. */
class Doctor extends LightElement {
  static properties = {desk: {attribute: false}, examination: {state: true}, problem: {state: true}, busy: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    this.#examine();
  }

  render() {
    return html`<header class="bar"><h2>Doctor</h2>
        <p role="status">${this.#summary()}</p>
        <button type="button" data-examine ?disabled=${this.busy} @click=${() => this.#examine()}>${icons.health}Look again</button></header>
      <va-trouble .problem=${this.problem} @va-retry=${() => this.#examine()}></va-trouble>
      ${this.examination ? this.#findings() : nothing}`;
  }

  #summary() {
    if (this.busy) {
      return 'Looking, for some seconds …';
    }
    const faults = this.examination?.findings.filter(({verdict}) => verdict === 'fault').length;
    return this.problem || !this.examination ? nothing : faults ? `${faults} of ${this.examination.findings.length} do not work.` : 'Everything works.';
  }

  #findings() {
    return html`<va-table label="Findings" .columns=${COLUMNS} .rows=${this.examination.findings.map(finding => ({...finding, id: finding.subject}))}></va-table>
      <p class="end"></p>`;
  }

  async #examine() {
    this.busy = true;
    try {
      Object.assign(this, {examination: (await this.desk.api.read('node/doctor')).data, problem: null});
    } catch (problem) {
      this.problem = problem;
    }
    this.busy = false;
  }
}

customElements.define('va-doctor', Doctor);
