import {ConnectionLost} from './connection.js';
import {loopsOf, withKey, withParticipants, withState, withVoice, withoutStaleTalker, withoutTalkers} from './loop.js';

const OWN_VOLUME_MS = 1_000;

/** The loops of the role on this connection: switches, volumes, talking, and what the server tells about them. */
export class LoopControl {
  #store;
  #client;
  #report;
  #connection = null;
  #talking = false;
  #switching = new Map();
  #volumeSetAtMs = new Map();

  /**
   * @param {import('./store.js').Store} store
   * @param {string} client the window's UUID: what it caused itself needs no following
   * @param {(text: string) => void} report tells the operator what went wrong
   */
  constructor(store, client, report) {
    this.#store = store;
    this.#client = client;
    this.#report = report;
    setInterval(() => this.#forgetStaleTalkers(), 1_000);
  }

  /** Fetches the loops of the role; their states are restored by `restore` once audio can flow. */
  async load(connection) {
    this.#connection = connection;
    const {loops} = await connection.request('role_loops');
    this.#store.update({loops: loopsOf(loops, this.#store.state.loops)});
  }

  /** Switches every loop to the state that it had: after sign-in, reconnect and loss of media. */
  async restore() {
    const loops = [...this.#store.state.loops.values()].filter(({wanted}) => wanted !== 'none');
    await Promise.all(loops.map(({id, wanted}) => this.#request(id, wanted)));
  }

  /** The connection is gone: the tiles keep their states, to be restored, and no talkers. */
  disconnected() {
    const loops = [...this.#store.state.loops].map(([id, loop]) => [id, withoutTalkers(loop)]);
    this.#store.update({loops: new Map(loops)});
  }

  /** After `directory_changed`: rights, names and loops may be others; states in effect stay. */
  async refresh() {
    const {loops} = await this.#connection.request('role_loops');
    const known = this.#store.state.loops;
    const fresh = [...loopsOf(loops, known).values()].map(loop => ({...loop, ...inEffect(known.get(loop.id))}));
    this.#store.update({loops: new Map(fresh.map(loop => [loop.id, loop]))});
  }

  /** @param {string} id @param {'none'|'recv'|'send'} state the operator's wish */
  async switchTo(id, state) {
    const talkedTo = this.#talkLoops().map(loop => loop.id);
    if (this.#talking && talkedTo.includes(id) && state !== 'send') {
      this.#tellTalking(id, false);
    }
    const inForce = await this.#request(id, state);
    if (inForce !== 'send' || talkedTo.includes(id)) {
      return;
    }
    if (this.#store.state.settings.singleTalk) {
      await Promise.all(talkedTo.map(other => this.switchTo(other, 'recv')));
    }
    if (this.#talking) {
      this.#tellTalking(id, true);
    }
  }

  /** @param {string} id @param {number} volume 0–100 */
  async setVolume(id, volume) {
    this.#volumeSetAtMs.set(id, performance.now());
    await this.#requestVolume(id, volume);
  }

  /** @returns {boolean} whether there is a loop to talk to */
  get canTalk() {
    return this.#talkLoops().length > 0;
  }

  /** Push-to-talk went down or up: tells it to every loop in state talk. */
  talk(open) {
    this.#talking = open;
    this.#talkLoops().forEach(({id}) => this.#tellTalking(id, open));
  }

  /** Loop events of the server. */
  onServerEvent({event, type, parameter}) {
    const now = Date.now();
    if (event === 'voice') {
      this.#store.updateLoop(parameter.loop, loop => withVoice(loop, parameter, now));
    } else if (event === 'talking') {
      this.#store.updateLoop(parameter.loop, loop => withKey(loop, parameter, now));
    } else if (event === 'switch_loop_state' && type === 'loop_broadcast') {
      this.#store.updateLoop(parameter.loop, loop => withParticipants(loop, parameter.participants));
    } else if (event === 'switch_loop_state') {
      this.#followState(parameter);
    } else if (event === 'switch_loop_volume') {
      this.#followVolume(parameter);
    }
  }

  /** Another console of the same operator and role switched: this one follows. */
  #followState({loop: id, state, role, client}) {
    const loop = this.#store.state.loops.get(id);
    if (loop && loop.state !== state && this.#isTwin(role, client) && !this.#switching.has(id)) {
      this.switchTo(id, state);
    }
  }

  /** Not while this console's own slider moves: two consoles would chase each other. */
  #followVolume({loop: id, volume, role, client}) {
    const loop = this.#store.state.loops.get(id);
    const moving = performance.now() - (this.#volumeSetAtMs.get(id) ?? -Infinity) < OWN_VOLUME_MS;
    if (loop && loop.volume !== volume && this.#isTwin(role, client) && !moving) {
      this.#requestVolume(id, volume);
    }
  }

  #isTwin(role, client) {
    return role === this.#store.state.role?.id && client !== this.#client;
  }

  async #requestVolume(id, volume) {
    this.#store.updateLoop(id, loop => ({...loop, volume}));
    await this.#connection.request('switch_loop_volume', {loop: id, volume}).catch(failure => this.#reportRefusal(failure));
  }

  async #request(id, state) {
    this.#switching.set(id, (this.#switching.get(id) ?? 0) + 1);
    try {
      const answer = await this.#connection.request('switch_loop_state', {loop: id, state});
      return this.#inForce(id, answer);
    } catch (failure) {
      this.#reportRefusal(failure);
      return this.#inForce(id, {state: failure.response?.state ?? this.#store.state.loops.get(id)?.state});
    } finally {
      this.#switching.set(id, this.#switching.get(id) - 1);
      if (!this.#switching.get(id)) {
        this.#switching.delete(id);
      }
    }
  }

  #inForce(id, {state, participants}) {
    this.#store.updateLoop(id, loop => withState(loop, state, participants));
    return state;
  }

  #talkLoops() {
    return [...this.#store.state.loops.values()].filter(({state}) => state === 'send');
  }

  #tellTalking(id, state) {
    this.#connection.request('talking', {loop: id, state}).catch(failure => this.#reportRefusal(failure));
  }

  /** A lost connection has its own place on the console. */
  #reportRefusal(failure) {
    if (!(failure instanceof ConnectionLost)) {
      this.#report(failure.message);
    }
  }

  #forgetStaleTalkers() {
    for (const id of this.#store.state.loops.keys()) {
      this.#store.updateLoop(id, loop => withoutStaleTalker(loop, Date.now()));
    }
  }
}

function inEffect(known) {
  return known ? {state: known.state, wanted: known.wanted, volume: known.volume, talkers: known.talkers} : {};
}
