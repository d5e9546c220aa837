import {html, nothing} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import {LightElement} from '../../operator/elements/light-element.js';
import {STATE_WORDS} from '../../operator/words.js';
import {Selection} from '../selection.js';

/** As in the style sheet, px. */
const CELL = 30;
const HEAD = 210;
const TALL = 132;
/** Cells beyond the edge of sight that exist already, and steps in which cells come and go. */
const SPARE = 8;
const STEP = 4;

const LETTERS = {none: '', recv: 'M', send: 'T'};
const KEYS = {o: 'none', Delete: 'none', Backspace: 'none', m: 'recv', t: 'send'};
const STEPS = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-12, 0], PageDown: [12, 0]};

/**
 * Loops down, roles across; only cells in sight exist. One tab stop: arrows move, Shift extends, and dragging does.
 * Emits `va-select` with a selection, `va-set` with a permission for it, and `va-cycle`.
 */
class Grid extends LightElement {
  static properties = {loops: {attribute: false}, roles: {attribute: false}, grants: {attribute: false}, selection: {attribute: false}, version: {}, sight: {state: true}};

  #dragging = false;
  #resized = new ResizeObserver(() => this.#look());

  constructor() {
    super();
    this.sight = {top: 0, bottom: 40, left: 0, right: 50};
  }

  firstUpdated() {
    this.#resized.observe(this.#scroller);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  render() {
    const {loops, roles, selection, sight} = this;
    const columns = roles.slice(sight.left, sight.right);
    const rows = loops.slice(sight.top, sight.bottom);
    const width = `width: ${HEAD + roles.length * CELL}px`;
    return html`
      <div class="matrix" role="grid" tabindex="0" aria-label="Permissions, loops down and roles across" aria-multiselectable="true" aria-rowcount=${loops.length + 1}
        aria-colcount=${roles.length + 1} aria-busy=${String(this.grants.loading)} aria-activedescendant=${loops.length && roles.length ? cellId(selection.here.row, selection.here.column) : nothing}
        @scroll=${this.#look} @keydown=${this.#key} @pointerdown=${this.#press} @pointerover=${this.#drag} @pointerup=${this.#release} @pointerleave=${this.#cancel}>
        <div class="matrix-head" role="row" aria-rowindex="1" .style=${width}>
          <div class="matrix-corner" role="columnheader" aria-colindex="1"><span>Loop</span><span>Role →</span></div>
          <div class="matrix-columns" .style=${`padding-left: ${sight.left * CELL}px`}>${columns.map(({name, id}, at) => html`<div class="matrix-column" role="columnheader"
            aria-colindex=${sight.left + at + 2} data-column=${sight.left + at} title="${name} (${id})"><span>${name}</span></div>`)}</div>
        </div>
        <div class="matrix-body" .style=${`${width}; height: ${loops.length * CELL}px`}>${repeat(rows, ({id}) => id, (loop, at) => this.#rowIfChanged(loop, sight.top + at, columns))}</div>
      </div>`;
  }

  /** Rows that show the same as before cost nothing. */
  #rowIfChanged(loop, row, columns) {
    const {roles, grants, version, selection, sight: {left, right}} = this;
    return guard([loop, row, roles, left, right, grants, version, selection.across(row)], () => this.#row(loop, row, columns));
  }

  #row(loop, row, columns) {
    const {left} = this.sight;
    return html`<div class="matrix-row" role="row" aria-rowindex=${row + 2} .style=${`top: ${row * CELL}px`}>
      <div class="matrix-row-head" role="rowheader" aria-colindex="1" data-row=${row} title="${loop.name} (${loop.id})">${loop.name}</div>
      <div class="matrix-cells" .style=${`padding-left: ${left * CELL}px`}>${columns.map((role, at) => this.#cell(loop, role, row, left + at))}</div></div>`;
  }

  #cell(loop, role, row, column) {
    const permission = this.grants.permission(role.id, loop.id);
    const isHere = this.selection.here.row === row && this.selection.here.column === column;
    return html`<div class="cell" role="gridcell" id=${cellId(row, column)} aria-colindex=${column + 2} data-cell data-role=${role.id} data-loop=${loop.id} data-p=${permission === 'none' ? nothing : permission}
      ?data-new=${this.grants.isPending(role.id, loop.id)} ?data-chosen=${this.selection.has(row, column)} ?data-here=${isHere} aria-selected=${String(this.selection.has(row, column))}
      aria-label="${loop.name}, ${role.name}: ${STATE_WORDS[permission]}">${LETTERS[permission]}</div>`;
  }

  get #scroller() {
    return this.querySelector('.matrix');
  }

  /** Which cells are in sight; changes in steps, so that most scrolling changes nothing. */
  #look = () => {
    const {scrollTop, scrollLeft, clientHeight, clientWidth} = this.#scroller;
    const from = px => Math.max(0, Math.floor(px / CELL / STEP) * STEP - SPARE);
    const to = px => Math.ceil(px / CELL / STEP) * STEP + SPARE;
    const sight = {top: from(scrollTop), bottom: to(scrollTop + clientHeight - TALL), left: from(scrollLeft), right: to(scrollLeft + clientWidth - HEAD)};
    if (JSON.stringify(sight) !== JSON.stringify(this.sight)) {
      this.sight = sight;
    }
  };

  #key = press => {
    if (press.altKey || ((press.ctrlKey || press.metaKey) && press.key !== 'a')) {
      return;
    }
    const permission = KEYS[press.key] ?? KEYS[press.key.toLowerCase()];
    const step = STEPS[press.key];
    if (permission) {
      this.emit('va-set', permission);
    } else if (press.key === ' ' || press.key === 'Enter') {
      this.emit('va-cycle');
    } else if (step) {
      this.#move(step, press.shiftKey);
    } else if (press.key === 'a' && (press.ctrlKey || press.metaKey)) {
      this.#select(new Selection({row: 0, column: 0}, {row: this.loops.length - 1, column: this.roles.length - 1}));
    } else if (press.key === 'Home' || press.key === 'End') {
      this.#move([press.ctrlKey ? Infinity * (press.key === 'End' ? 1 : -1) : 0, press.key === 'End' ? 1e6 : -1e6], press.shiftKey);
    } else {
      return;
    }
    press.preventDefault();
  };

  #move([down, right], extend) {
    const {row, column} = this.selection.here;
    this.#select(this.selection.to({row: row + down, column: column + right}, extend));
    this.#reveal();
  }

  #select(selection) {
    this.emit('va-select', selection.within(this.loops.length, this.roles.length));
  }

  /** Scrolls so that the cell of the keyboard is in sight beside the heads. */
  #reveal() {
    const {row, column} = this.selection.here;
    const scroller = this.#scroller;
    const top = row * CELL;
    const left = column * CELL;
    scroller.scrollTop = Math.min(top, Math.max(scroller.scrollTop, top + CELL - (scroller.clientHeight - TALL)));
    scroller.scrollLeft = Math.min(left, Math.max(scroller.scrollLeft, left + CELL - (scroller.clientWidth - HEAD)));
  }

  #press = press => {
    const place = this.#place(press.target);
    if (!place || press.button) {
      return;
    }
    const isAgain = place.cell && !press.shiftKey;
    this.#dragging = place.cell ? {moved: !isAgain} : false;
    if (place.cell) {
      this.#select(this.selection.to(place.cell, press.shiftKey));
    } else {
      this.#select(new Selection(place.from, place.to));
    }
  };

  #drag = over => {
    const place = this.#dragging && this.#place(over.target);
    if (place?.cell && (place.cell.row !== this.selection.here.row || place.cell.column !== this.selection.here.column)) {
      this.#dragging.moved = true;
      this.#select(this.selection.to(place.cell, true));
    }
  };

  #release = () => {
    this.#dragging && !this.#dragging.moved && this.emit('va-cycle');
    this.#dragging = false;
  };

  #cancel = () => { this.#dragging = false; };

  /** The cell, or from where to where a head reaches. */
  #place(target) {
    const {row, column} = target.closest('[data-row], [data-column]')?.dataset ?? {};
    if (column !== undefined) {
      return {from: {row: 0, column: Number(column)}, to: {row: this.loops.length - 1, column: Number(column)}};
    }
    if (row !== undefined) {
      return {from: {row: Number(row), column: 0}, to: {row: Number(row), column: this.roles.length - 1}};
    }
    const [, atRow, atColumn] = /^cell-(\d+)-(\d+)$/.exec(target.id) ?? [];
    return atRow && {cell: {row: Number(atRow), column: Number(atColumn)}};
  }
}

function cellId(row, column) {
  return `cell-${row}-${column}`;
}

customElements.define('va-grid', Grid);
