import {member, nested} from './kinds.js';

/**
 * An entry that is being edited: what was read, and what the administrator made of it, by the paths of the fields. Values
 * are texts and lists of texts; '' means that the field is absent. Immutable.
 */
export class Draft {
  /** @param {import('./kinds.js').Field[]} fields @param {object} base as read; {} for a new entry @param {?string} etag */
  constructor(fields, base, etag, values = {}) {
    Object.assign(this, {fields, base, etag, values});
  }

  value(name) {
    return name in this.values ? this.values[name] : original(this.base, name);
  }

  with(name, value) {
    return new Draft(this.fields, this.base, this.etag, {...this.values, [name]: value});
  }

  /** Takes the value as it was read. */
  without(name) {
    const {[name]: _, ...values} = this.values;
    return new Draft(this.fields, this.base, this.etag, values);
  }

  get changed() {
    return this.fields.filter(({name}) => !same(this.value(name), original(this.base, name)));
  }

  /** A merge patch of what changed. */
  patch() {
    return nested(Object.fromEntries(this.changed.map(field => [field.name, wire(field, this.value(field.name))])));
  }

  /** The whole document, for a new entry; absent fields stay away. */
  document(scope) {
    const members = this.fields.map(field => [field.name, wire(field, this.value(field.name))]).filter(([, value]) => value !== null);
    return {...scope, ...nested(Object.fromEntries(members))};
  }

  /** The same changes on what somebody else has made of the entry meanwhile. */
  rebased(base, etag) {
    const mine = new Set(this.changed.map(({name}) => name));
    const values = Object.fromEntries(Object.entries(this.values).filter(([name]) => mine.has(name)));
    return new Draft(this.fields, base, etag, values);
  }

  /** Fields in which another version of the entry differs from the one that was read. */
  differences(base) {
    return this.fields
      .map(({name, label}) => ({name, label, before: original(this.base, name), now: original(base, name)}))
      .filter(({before, now}) => !same(before, now));
  }
}

function original(base, name) {
  const value = member(base, name);
  return Array.isArray(value) ? value : String(value ?? '');
}

function wire({type}, value) {
  return value === '' ? null : type === 'number' ? Number(value) : value;
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
