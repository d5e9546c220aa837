/** The feature that brings the events `voice`, `media_lost`, `notice` and `directory_changed`. */
const FEATURES = ['voxyard/1'];

/**
 * From an open connection to AUTHENTICATED ("Order" in voice-loop-client.md).
 * @param {import('./connection.js').Connection} connection
 * @param {string} user
 * @param {string} secret password or session id
 * @returns {Promise<{user: {id: string, name: string}, session: string, roles: {id: string, name: string}[]}>}
 */
export async function signOn(connection, user, secret) {
  connection.request('register', {features: FEATURES}).catch(() => {});
  const {id, session} = await connection.request('login', {user, password: secret, features: FEATURES});
  const [entity, roles] = await Promise.all([
    connection.request('get', {type: 'user', id}),
    connection.request('user_roles'),
  ]);
  return {user: {id, name: entity.result?.name || id}, session, roles: rolesOf(roles)};
}

function rolesOf({roles}) {
  const list = Object.entries(roles).map(([id, role]) => ({id, name: role.name || id, project: role.project}));
  return list.sort((role, other) => role.name.localeCompare(other.name));
}
