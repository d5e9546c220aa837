/** A rectangle of cells: from where it was begun to where the keyboard is. Immutable; rows and columns count from 0. */
export class Selection {
  constructor(anchor = {row: 0, column: 0}, here = anchor) {
    Object.assign(this, {anchor, here});
  }

  /** @param {boolean} extend keeps the cell in which the selection began */
  to(here, extend = false) {
    return new Selection(extend ? this.anchor : here, here);
  }

  /** The same, as far as there are cells. */
  within(rows, columns) {
    const clamp = ({row, column}) => ({row: Math.max(0, Math.min(row, rows - 1)), column: Math.max(0, Math.min(column, columns - 1))});
    return new Selection(clamp(this.anchor), clamp(this.here));
  }

  has(row, column) {
    return between(row, this.anchor.row, this.here.row) && between(column, this.anchor.column, this.here.column);
  }

  /** What of a row is selected, and which cell has the keyboard: equal texts look the same. */
  across(row) {
    const [from, to] = [this.anchor.column, this.here.column];
    return between(row, this.anchor.row, this.here.row) ? `${Math.min(from, to)}-${Math.max(from, to)}${this.here.row === row ? '@' + to : ''}` : '';
  }

  get size() {
    return (Math.abs(this.anchor.row - this.here.row) + 1) * (Math.abs(this.anchor.column - this.here.column) + 1);
  }

  /** Calls `visit(row, column)` for each cell. */
  each(visit) {
    for (let row = Math.min(this.anchor.row, this.here.row); row <= Math.max(this.anchor.row, this.here.row); row++) {
      for (let column = Math.min(this.anchor.column, this.here.column); column <= Math.max(this.anchor.column, this.here.column); column++) {
        visit(row, column);
      }
    }
  }
}

function between(value, one, other) {
  return value >= Math.min(one, other) && value <= Math.max(one, other);
}
