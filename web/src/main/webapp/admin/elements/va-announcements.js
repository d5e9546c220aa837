import {html, nothing} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {icons} from '../icons.js';
import {Poll} from '../poll.js';
import {recordingOf} from '../recording.js';
import './va-table.js';
import './va-trouble.js';

const PERIOD_MS = 2_000;

/** @type {import('./va-table.js').Column[]} */
const COLUMNS = [
  {label: 'Sound', by: ({clip}) => clip, cell: ({clip}) => html`<strong>${clip}</strong>`},
  {label: 'By', by: ({by}) => by, cell: ({by}) => by},
  {label: 'Begins, UTC', by: ({startsAt}) => startsAt, cell: ({startsAt}) => html`<time datetime=${startsAt}>${startsAt.slice(11, 19)}</time>`},
  {label: 'Length, s', number: true, by: ({durationMs}) => durationMs, cell: ({durationMs}) => (durationMs / 1_000).toFixed(1)},
  {label: 'Now', by: ({now}) => now, cell: ({now}) => (now === 'plays' ? html`<span class="talkers">${icons.live}plays</span>` : now)},
];

/** Plays clips and recordings into loops. */
class Announcements extends LightElement {
  static properties = {
    desk: {attribute: false}, loop: {}, loops: {state: true}, clips: {state: true}, latest: {state: true}, file: {state: true}, problem: {state: true}, busy: {state: true},
  };

  #poll = new Poll(() => this.#read(), PERIOD_MS);

  constructor() {
    super();
    Object.assign(this, {loops: null, clips: [], latest: [], file: null});
  }

  connectedCallback() {
    super.connectedCallback();
    this.#open();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#poll.stop();
  }

  willUpdate(changed) {
    changed.has('loop') && this.loops && this.#poll.soon();
  }

  render() {
    return html`<header class="bar"><h2>Announcements</h2></header>
      <va-trouble .problem=${this.problem} @va-retry=${() => this.#open()}></va-trouble>
      ${!this.loops ? nothing : this.loops.length ? this.#desk() : html`<section class="empty"><p>Announcements need a loop; there is none yet.</p></section>`}`;
  }

  #desk() {
    const name = this.loops.find(({id}) => id === this.#loop)?.name;
    return html`<div class="transfer">${this.#form(name)}</div>
      <header class="bar"><h3>Latest on ${name}</h3></header>
      ${this.latest.length ? html`<va-table label="Latest announcements" .columns=${COLUMNS} .rows=${this.latest}></va-table>`
        : html`<p class="end">Nothing was played into ${name} since the server started.</p>`}`;
  }

  #form(name) {
    const {readOnly} = this.desk.session;
    return html`<form class="panel announce" @submit=${this.#play} @dragover=${drag => drag.preventDefault()} @drop=${this.#drop}>
      <div class="form-field"><label for="announce-loop">Loop</label><select id="announce-loop" name="loop" @change=${({target}) => this.desk.route.refine({loop: target.value})}>
        ${this.loops.map(loop => html`<option value=${loop.id} .selected=${loop.id === this.#loop}>${loop.name}</option>`)}</select></div>
      ${readOnly ? nothing : html`<div class="form-field"><label for="announce-clip">Sound</label><select id="announce-clip" name="clip" ?disabled=${this.file}>
        ${this.clips.map(clip => html`<option value=${clip}>${clip}</option>`)}</select></div>
      <label class="drop">${icons.announcements}<span>${this.file ? this.file.name : 'Or choose a sound file, or drop it here'}</span>
        <input class="only-spoken" type="file" accept="audio/*,.opus" data-file @change=${({target}) => { this.file = target.files[0] ?? null; }}></label>
      <footer>${this.file ? html`<button type="button" @click=${() => { this.file = null; }}>Take a clip instead</button>` : nothing}
        <button class="primary" data-play ?disabled=${this.busy || !(this.file || this.clips.length)}>${icons.announcements}${this.busy ? 'Sending …' : `Play into ${name}`}</button></footer>
      <p class="hint">Everybody on the loop hears it at once, or after what is playing there. A recording may last ten minutes.</p>`}</form>`;
  }

  /** The one that was asked for, or the first. */
  get #loop() {
    return this.loop || this.loops[0].id;
  }

  get #path() {
    return `loops/${encodeURIComponent(this.#loop)}/announcements`;
  }

  async #open() {
    const {api} = this.desk;
    try {
      const [loops, {data}] = await Promise.all([api.all('loops'), api.read('clips')]);
      Object.assign(this, {loops, clips: data.items.map(({name}) => name), problem: null});
      loops.length && this.#poll.start();
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #read() {
    try {
      const {data} = await this.desk.api.read(this.#path);
      this.latest = data.items.map(played => ({...played, now: stage(played)}));
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
  }

  #drop = drop => {
    drop.preventDefault();
    this.file = drop.dataTransfer.files[0] ?? null;
  };

  #play = async submit => {
    submit.preventDefault();
    const {api, messages} = this.desk;
    const clip = new FormData(submit.target).get('clip');
    this.busy = true;
    try {
      const {data} = await (this.file ? api.create(this.#path, await recordingOf(this.file)) : api.create(this.#path, {clip}));
      messages.done(`${data.clip} goes into ${data.loop}, ${(data.durationMs / 1_000).toFixed(1)} s.`);
      this.file = null;
      this.#poll.soon();
    } catch (problem) {
      messages.problem(problem);
    }
    this.busy = false;
  };
}

function stage({startsAt, endsAt}) {
  const now = Date.now();
  return now < Date.parse(startsAt) ? 'waits' : now < Date.parse(endsAt) ? 'plays' : 'is over';
}

customElements.define('va-announcements', Announcements);
