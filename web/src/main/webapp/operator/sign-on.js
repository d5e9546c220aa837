/** The feature that brings the events `voice`, `media_lost`, `notice` and `directory_changed`. */
const FEATURES = ['voxyard/1'];

/**
 * From an open connection to AUTHENTICATED ("Order" in voice-loop-client.md).
 * @param {import('./connection.js').Connection} connection
 * @param {string} user
 * @param {string} secret password or session id
 * @returns {Promise<{id: string, session: string}>} the session id replaces the one that was used
 */
export function logIn(connection, user, secret) {
  connection.request('register', {features: FEATURES}).catch(() => {});
  return connection.request('login', {user, password: secret, features: FEATURES});
}

/**
 * @param {import('./connection.js').Connection} connection
 * @param {string} id the user
 * @returns {Promise<{user: {id: string, name: string}, roles: {id: string, name: string}[]}>}
 */
export async function fetchProfile(connection, id) {
  const [entity, roles] = await Promise.all([
    connection.request('get', {type: 'user', id}),
    connection.request('user_roles'),
  ]);
  return {user: {id, name: entity.result?.name || id}, roles: rolesOf(roles)};
}

function rolesOf({roles}) {
  const list = Object.entries(roles).map(([id, role]) => ({id, name: role.name || id, project: role.project}));
  return list.sort((role, other) => role.name.localeCompare(other.name));
}
