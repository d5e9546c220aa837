import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {LightElement} from '../../operator/elements/light-element.js';
import {icons} from '../icons.js';

const {compare} = new Intl.Collator('en', {numeric: true});

/**
 * Rows that are all here, sorted by a click on a head; as they come until one is clicked.
 *
 * @typedef {object} Column
 * @property {string} label
 * @property {(row: any) => unknown} cell
 * @property {(row: any) => string|number|undefined} [by] what the column sorts by; what is absent comes last
 * @property {boolean} [number] aligned as numbers, and `falling`
 * @property {boolean} [falling] the greatest comes first at the first click
 * @property {string} [name] class of its cells; `roomy` for those that narrow windows do without
 * @property {boolean} [spoken] the label is for screen readers alone
 */
class Table extends LightElement {
  static properties = {columns: {attribute: false}, rows: {attribute: false}, label: {}, order: {attribute: false}, isLive: {attribute: false}};

  constructor() {
    super();
    Object.assign(this, {rows: [], label: '', order: null, isLive: () => false});
  }

  render() {
    return html`<table class="list" aria-label=${this.label}><thead><tr>${this.columns.map(column => this.#head(column))}</tr></thead>
      <tbody>${repeat(this.#sorted(), ({id}) => id, row => html`<tr data-id=${row.id} ?data-live=${this.isLive(row)}>${this.columns.map(column => html`<td
        class=${look(column)}>${column.cell(row) ?? nothing}</td>`)}</tr>`)}</tbody></table>`;
  }

  #head(column) {
    const {label, by, number, falling: isGreatFirst = number, spoken} = column;
    const order = this.order?.label === label ? (this.order.falling ? 'descending' : 'ascending') : 'none';
    const falling = order === 'none' ? Boolean(isGreatFirst) : order === 'ascending';
    return by ? html`<th scope="col" class=${look(column)} aria-sort=${order}><button type="button" class="sort" @click=${() => { this.order = {label, falling}; }}>
        ${label}${order === 'none' ? nothing : icons[order === 'ascending' ? 'up' : 'down']}</button></th>`
      : html`<th scope="col" class=${look(column)}>${spoken ? html`<span class="only-spoken">${label}</span>` : label}</th>`;
  }

  #sorted() {
    const by = this.order && this.columns.find(({label}) => label === this.order.label)?.by;
    const turn = this.order?.falling ? -1 : 1;
    return by ? this.rows.toSorted((one, other) => between(by(one), by(other), turn)) : this.rows;
  }
}

function look({number, name}) {
  return [number && 'number', name].filter(Boolean).join(' ') || nothing;
}

function between(one, other, turn) {
  if (one === undefined || other === undefined) {
    return (one === undefined) - (other === undefined);
  }
  return turn * (typeof one === 'number' ? one - other : compare(one, other));
}

customElements.define('va-table', Table);
