import {html, nothing, svg} from 'lit';

/**
 * The kinds of entries that the directory has: how a list shows them, what a form asks for, and what a deletion means.
 *
 * @typedef {object} Column
 * @property {string} label
 * @property {string} [sort] what the server sorts by
 * @property {(entry: any) => unknown} cell
 *
 * @typedef {object} Field
 * @property {string} name path in the document, as `multicast.group`
 * @property {string} label
 * @property {string} [hint]
 * @property {'text'|'id'|'password'|'number'|'color'|'choice'|'project'|'roles'} type
 * @property {boolean} [required]
 * @property {boolean} [onlyNew] cannot be changed later
 *
 * @typedef {{path: string, one: string, many: string, columns: Column[], fields: Field[], none: string, loss: string}} Kind
 */

const ID = {name: 'id', label: 'Id', type: 'id', onlyNew: true, hint: 'Stable name in addresses and in the signalling. The server makes one when this is empty.'};
const NAME = {name: 'name', label: 'Name', type: 'text', required: true};
const PROJECT = {name: 'project', label: 'Project', type: 'project'};
const APPEARANCE = [
  {name: 'abbreviation', label: 'Short name', type: 'text', hint: 'On narrow tiles of the console.'},
  {name: 'color', label: 'Colour', type: 'color', hint: 'A CSS name, #rgb or #rrggbb.'},
];

const NAME_COLUMN = {label: 'Name', sort: 'name', cell: ({name}) => name};
const ID_COLUMN = {label: 'Id', sort: 'id', cell: ({id}) => html`<code>${id}</code>`};
const PROJECT_COLUMN = {label: 'Project', cell: ({project}) => project ?? nothing};
const SHORT_COLUMN = {label: 'Short', cell: ({abbreviation, color}) => html`${swatch(color)} ${abbreviation ?? nothing}`};

export const ACCESS_WORDS = {
  operator: 'Operator',
  auditor: 'Auditor: reads everything',
  'domain-administrator': 'Administrator of the domain',
  administrator: 'Administrator of the site',
};

const PRIORITY_WORDS = {program: 'Program: background', normal: 'Normal', announcement: 'Announcement', emergency: 'Emergency'};

const TALK_GATE_WORDS = {
  '': 'As the node is set',
  enforced: 'Enforced: while the key is down',
  preroll: 'Preroll: the voice of the 300 ms before the key, too',
  open: 'Open: always in state talk, for clients without a key',
};

/** @type {Record<string, Kind>} */
export const KINDS = {
  domains: {
    path: 'domains', one: 'domain', many: 'Domains',
    columns: [NAME_COLUMN, ID_COLUMN],
    fields: [ID, NAME],
    none: 'A domain is an organisation or a site. Create one, then its loops, roles and users.',
    loss: 'Only an empty domain can be deleted.',
  },
  projects: {
    path: 'projects', one: 'project', many: 'Projects',
    columns: [NAME_COLUMN, ID_COLUMN],
    fields: [ID, NAME],
    none: 'Projects group roles, users and loops of a domain, such as those of one mission. They are optional.',
    loss: 'Only an empty project can be deleted.',
  },
  roles: {
    path: 'roles', one: 'role', many: 'Roles',
    columns: [NAME_COLUMN, ID_COLUMN, SHORT_COLUMN, PROJECT_COLUMN],
    fields: [ID, NAME, PROJECT, ...APPEARANCE,
      {name: 'talkGate', label: 'Talk gate', type: 'choice', choices: TALK_GATE_WORDS, hint: 'When packets of its talkers pass to a loop.'}],
    none: 'Operators sign on as a role. Create one, then grant it loops under Permissions.',
    loss: 'Its permissions are deleted with it, and operators who hold it are signed out.',
  },
  users: {
    path: 'users', one: 'user', many: 'Users',
    columns: [NAME_COLUMN, ID_COLUMN, {label: 'Roles', cell: ({roles}) => roles.join(', ')}, PROJECT_COLUMN,
      {label: 'Access', cell: ({access}) => access === 'operator' ? nothing : ACCESS_WORDS[access]}],
    fields: [{...ID, label: 'User name', hint: 'What the person signs in with.'}, NAME,
      {name: 'password', label: 'Password', type: 'password', required: true, onlyNew: true, hint: 'At least 8 characters.'},
      {name: 'roles', label: 'Roles', type: 'roles'},
      {name: 'access', label: 'Access', type: 'choice', choices: ACCESS_WORDS, hint: 'What the account may do here, beside operating loops.'},
      PROJECT],
    none: 'Users are people with an account. Create one and give it the roles that it may take.',
    loss: 'The user is signed out everywhere.',
  },
  loops: {
    path: 'loops', one: 'loop', many: 'Loops',
    columns: [NAME_COLUMN, ID_COLUMN, SHORT_COLUMN,
      {label: 'Multicast', cell: ({multicast}) => html`<code>${multicast.group}:${multicast.port}</code>`}, PROJECT_COLUMN],
    fields: [ID, NAME,
      {name: 'multicast.group', label: 'Multicast group', type: 'text', required: true, hint: 'IPv4, 224.0.0.0 to 239.255.255.255. Private: 239.192.0.0/14.'},
      {name: 'multicast.port', label: 'UDP port', type: 'number', required: true, hint: 'No two loops share group and port.'},
      {name: 'priority', label: 'Priority', type: 'choice', choices: PRIORITY_WORDS, hint: 'A voice on a more important loop dims the others.'},
      PROJECT, ...APPEARANCE],
    none: 'A loop is a standing voice conference on one multicast group. Create one, then grant it to roles under Permissions.',
    loss: 'Everybody on it leaves first; its permissions are deleted with it.',
  },
};

/** The kinds that belong to a domain, in the order of the tabs. */
export const KINDS_OF_A_DOMAIN = ['loops', 'roles', 'users', 'projects'];

/** The member at a path such as `multicast.group`. */
export function member(document, path) {
  return path.split('.').reduce((value, name) => value?.[name], document);
}

/** A document of members by their paths. */
export function nested(members) {
  const document = {};
  for (const [path, value] of Object.entries(members)) {
    const names = path.split('.');
    const last = names.pop();
    names.reduce((parent, name) => (parent[name] ??= {}), document)[last] = value;
  }
  return document;
}

/** A colour to look at; an attribute of SVG, which no policy takes for an inline style. */
export function swatch(color) {
  return color ? html`<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">${svg`<rect width="10" height="10" rx="2" fill=${color}/>`}</svg>` : nothing;
}
