/**
 * What the console shows, as one immutable value. Writers replace members with `update`; readers listen for `change`
 * and read `state`. A member that kept its identity did not change.
 *
 * @typedef {object} ConsoleState
 * @property {'signed-out'|'resuming'|'role-choice'|'working'} phase
 * @property {{state: 'offline'|'connecting'|'signed-on'|'audio'|'ready'|'lost', reason: string, retryAtMs: number}} connection
 * @property {?{id: string, name: string}} user
 * @property {?{id: string, name: string}} role
 * @property {{id: string, name: string}[]} roles what the operator may choose from
 * @property {Map<string, import('./loop.js').Loop>} loops in the order of the tiles
 * @property {{status: 'off'|'asking'|'ready'|'denied'|'missing'|'busy'|'failed'|'lost'|'insecure', message: string, devices: MediaDeviceInfo[], deviceId: string}} microphone
 * @property {{open: boolean, latched: boolean}} talk
 * @property {boolean} audioBlocked the browser waits for a click before it plays
 * @property {string} signInError
 * @property {{id: number, level: 'info'|'warning'|'error', text: string}[]} notices
 * @property {import('./settings.js').Settings} settings
 */
export class Store extends EventTarget {
  #state;

  /** @param {ConsoleState} state */
  constructor(state) {
    super();
    this.#state = state;
  }

  /** @returns {ConsoleState} */
  get state() {
    return this.#state;
  }

  /** @param {Partial<ConsoleState>} patch */
  update(patch) {
    this.#state = {...this.#state, ...patch};
    this.dispatchEvent(new Event('change'));
  }

  /**
   * Replaces one loop by what `change` makes of it; nothing happens when the loop is not on the console.
   * @param {string} id
   * @param {(loop: import('./loop.js').Loop) => import('./loop.js').Loop} change
   */
  updateLoop(id, change) {
    const loop = this.#state.loops.get(id);
    const changed = loop && change(loop);
    if (changed !== loop) {
      this.update({loops: new Map(this.#state.loops).set(id, changed)});
    }
  }
}

/** @returns {ConsoleState} the console before anybody signed in */
export function signedOutState(settings) {
  return {
    phase: 'signed-out',
    connection: {state: 'offline', reason: '', retryAtMs: 0},
    user: null,
    role: null,
    roles: [],
    loops: new Map(),
    microphone: {status: 'off', message: '', devices: [], deviceId: ''},
    talk: {open: false, latched: false},
    audioBlocked: false,
    signInError: '',
    notices: [],
    settings,
  };
}
