import {html, nothing} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {icons} from '../icons.js';
import './va-trouble.js';

const SUGGESTIONS = 20;
const VERDICTS = [['mayHear', 'may hear it', 'may not hear it'], ['mayTalk', 'may talk on it', 'may not talk on it'], ['hears', 'hears it now', 'does not hear it now'], ['talks', 'talks on it now', 'does not talk on it now']];

/** Why a user hears a loop or talks on it, or not: rule by rule. */
class Explain extends LightElement {
  static properties = {desk: {attribute: false}, query: {attribute: false}, found: {state: true}, problem: {state: true}, users: {state: true}, loops: {state: true}};

  constructor() {
    super();
    Object.assign(this, {users: [], loops: []});
  }

  willUpdate(changed) {
    changed.has('query') && this.#explain();
  }

  render() {
    const {user = '', loop = ''} = this.query;
    return html`<header class="bar"><h2>Explain</h2></header>
      <form class="filters" @submit=${this.#ask}>
        ${this.#field('user', 'User', user, this.users)}${this.#field('loop', 'Loop', loop, this.loops)}
        <button class="primary" data-explain>Explain</button></form>
      <va-trouble .problem=${this.problem} @va-retry=${() => this.#explain()}></va-trouble>
      ${this.found ? this.#answer(this.found) : this.problem ? nothing : html`<section class="empty"><p>Why does somebody hear a loop, or not talk on it?</p>
        <p class="hint">Name a user and a loop by their ids: every rule is told, with what it says.</p></section>`}`;
  }

  #field(name, label, value, entries) {
    return html`<label>${label}<input name=${name} list="explain-${name}" required .value=${value} autocomplete="off" spellcheck="false" @input=${this.#suggest}></label>
      <datalist id="explain-${name}">${entries.map(entry => html`<option value=${entry.id}>${entry.name}</option>`)}</datalist>`;
  }

  #answer({user, loop, rules, ...found}) {
    return html`<section class="panel health" aria-labelledby="explain-title"><h3 id="explain-title">${user} and ${loop}</h3>
      <div role="status"><ul class="verdicts">${VERDICTS.map(([name, yes, no]) => html`<li>${sign(found[name])} ${found[name] ? yes : no}</li>`)}</ul></div></section>
      <table class="list" aria-label="Rules"><thead><tr><th scope="col">Rule</th><th scope="col">Role</th><th scope="col">What it says</th></tr></thead>
        <tbody>${rules.map(({rule, role, holds, sentence}) => html`<tr data-rule=${rule}><td>${sign(holds)} ${rule.replaceAll('-', ' ')}</td><td>${role ?? nothing}</td><td>${sentence}</td></tr>`)}</tbody></table>
      <p class="end"></p>`;
  }

  #ask = submit => {
    submit.preventDefault();
    const form = new FormData(submit.target);
    this.desk.route.refine({user: form.get('user').trim(), loop: form.get('loop').trim()});
  };

  #suggest = async ({target: {name, value}}) => {
    const {data} = await this.desk.api.read(name + 's', {q: value, limit: SUGGESTIONS}).catch(() => ({data: {items: []}}));
    this[name + 's'] = data.items;
  };

  async #explain() {
    const {user, loop} = this.query;
    Object.assign(this, {found: null, problem: null});
    if (user && loop) {
      try {
        this.found = (await this.desk.api.read('explain', {user, loop})).data;
      } catch (problem) {
        this.problem = problem;
      }
    }
  }
}

function sign(holds) {
  return holds ? html`<span data-outcome="heard">${icons.done}<span class="only-spoken">yes: </span></span>` : html`<span data-outcome="silent">${icons.close}<span class="only-spoken">no: </span></span>`;
}

customElements.define('va-explain', Explain);
