import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {swatch} from './kinds.js';

/**
 * One field of a form, with its hint and the server's message.
 *
 * @param {import('./kinds.js').Field} field
 * @param {string|string[]} value
 * @param {string|undefined} message what the server says against the value
 * @param {{projects?: any[], roles?: any[]}} options
 * @param {boolean} readOnly
 * @param {(value: string|string[]) => void} change
 */
export function fieldTemplate(field, value, message, options, readOnly, change) {
  const id = 'field-' + field.name.replace('.', '-');
  if (field.type === 'roles' || field.type === 'several') {
    return severalTemplate(field, id, value, message, field.choices ?? options.roles ?? [], readOnly, change);
  }
  return html`<div class="form-field" ?data-invalid=${message}>
    <label for=${id}>${field.label}${field.required && !readOnly ? html`<span class="required" aria-hidden="true"> *</span>` : nothing}</label>
    ${control(field, id, value, message, options, readOnly, change)}
    ${notes(readOnly ? {...field, hint: ''} : field, id, message)}</div>`;
}

function notes(field, id, message) {
  return html`${message ? html`<p class="fault" id=${id + '-fault'}>${capital(message)}.</p>` : nothing}
    ${field.hint ? html`<p class="hint" id=${id + '-hint'}>${field.hint}</p>` : nothing}`;
}

function control(field, id, value, message, options, readOnly, change) {
  const described = [message && id + '-fault', field.hint && id + '-hint'].filter(Boolean).join(' ') || nothing;
  const choices = field.type === 'choice' ? Object.entries(field.choices) : field.type === 'project' ? projects(options.projects ?? [], value) : null;
  if (choices) {
    return html`<select id=${id} name=${field.name} ?disabled=${readOnly} aria-invalid=${message ? 'true' : nothing} aria-describedby=${described} @change=${({target}) => change(target.value)}>
      ${choices.map(([key, text]) => html`<option value=${key} .selected=${key === value}>${text}</option>`)}</select>`;
  }
  const input = html`<input id=${id} name=${field.name} type=${TYPES[field.type] ?? 'text'} inputmode=${field.type === 'number' ? 'numeric' : nothing} .value=${live(value)} ?readonly=${readOnly}
    aria-required=${field.required ? 'true' : nothing} aria-invalid=${message ? 'true' : nothing} aria-describedby=${described} autocomplete=${field.type === 'password' ? 'new-password' : 'off'}
    spellcheck="false" @input=${({target}) => change(target.value)}>`;
  return field.type === 'color' ? html`<div class="with-swatch">${swatch(value)}${input}</div>` : input;
}

const TYPES = {password: 'password'};

function projects(all, value) {
  const known = all.map(({id, name}) => [id, name]);
  const missing = value && !all.some(({id}) => id === value) ? [[value, value]] : [];
  return [['', 'None'], ...known, ...missing];
}

/** Boxes to tick, of entries with id and name; what is taken and unknown comes first, such as a role of another domain. */
function severalTemplate(field, id, value, message, all, readOnly, change) {
  const foreign = value.filter(taken => !all.some(({id: known}) => known === taken)).map(taken => ({id: taken, name: taken}));
  const toggle = (one, isTaken) => change(isTaken ? [...value, one].sort() : value.filter(other => other !== one));
  return html`<fieldset class="several-field" aria-describedby=${message ? id + '-fault' : nothing}>
    <legend>${field.label} <small>${value.length || field.none || 'none'}</small></legend>
    <ul>${[...foreign, ...all].map(one => html`<li><label class="check"><input type="checkbox" name=${field.name} value=${one.id} .checked=${live(value.includes(one.id))} ?disabled=${readOnly}
      @change=${({target}) => toggle(one.id, target.checked)}><span>${one.name} <code>${one.id}</code></span></label></li>`)}</ul>
    ${notes(field, id, message)}</fieldset>`;
}

/** The server's words, where they are for people. */
function capital(message) {
  if (message === 'must not be null') {
    return 'This is required';
  }
  return message.charAt(0).toUpperCase() + message.slice(1).replace(/\.$/, '');
}
