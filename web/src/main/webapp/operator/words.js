/** Words of the loop states, the same everywhere on the console. */
export const STATE_WORDS = {none: 'Off', recv: 'Monitor', send: 'Talk'};

/** What the state of the connection means to an operator. */
export const CONNECTION_WORDS = {
  offline: 'Signed out',
  connecting: 'Connecting …',
  'signed-on': 'Signed in',
  audio: 'Setting up audio …',
  ready: 'Connected',
  lost: 'Disconnected',
};
