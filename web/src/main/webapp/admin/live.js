import {Backoff} from '../operator/backoff.js';
import {isTold, TOLD, VOICES} from './events.js';
import {Poll} from './poll.js';

const SESSIONS_MS = 5_000;
const LATEST = 50;
/** How many changes of voices the board looks back when it opens. */
const HISTORY = 200;

/**
 * What is going on now: loops, sessions, voices and the latest events. Sessions are polled; events say who speaks, and when
 * to look again at once. Calls `changed` whenever something differs.
 */
export class Live {
  #api;
  #changed;
  #abort = new AbortController();
  #poll = new Poll(() => this.#readSessions(), SESSIONS_MS);
  #backoff = new Backoff();
  #voices = new Map();
  #onLoops = new Map();
  #heard = new Map();
  #lastId = null;

  loops = null;
  sessions = [];
  /** The newest first; null when the server tells none. */
  events = [];
  /** Whether events come. */
  connected = false;
  /** @type {?import('./problem.js').Problem} */
  problem = null;

  constructor(api, changed) {
    this.#api = api;
    this.#changed = changed;
  }

  /** @param {boolean} withEvents whether the account may hear them */
  async start(withEvents) {
    this.#poll.start();
    withEvents && this.#listen();
    await this.#readLoops();
  }

  stop() {
    this.#poll.stop();
    this.#abort.abort();
  }

  /** Names of those who are heard on a loop now, or hold push-to-talk down. */
  talkers(loop) {
    const heard = [...this.#voices.get(loop)?.values() ?? []];
    const keyed = this.#on(loop).filter(({talking}) => talking).map(({name}) => name);
    return [...new Set([...heard, ...keyed])];
  }

  /** Who spoke last on a loop, until when. @returns {{name: string, time: string}|undefined} */
  heard(loop) {
    return this.#heard.get(loop);
  }

  /** How many have the loop on, and how many of them may talk. */
  listeners(loop) {
    const all = this.#on(loop);
    return {all: all.length, talk: all.filter(({state}) => state === 'send').length};
  }

  #on(loop) {
    return this.#onLoops.get(loop) ?? [];
  }

  async #readLoops() {
    await this.#try(async () => { this.loops = await this.#api.all('loops'); });
  }

  async #readSessions() {
    await this.#try(async () => {
      this.sessions = await this.#api.all('sessions');
      this.#onLoops = Map.groupBy(this.sessions.flatMap(({name, loops}) => loops.map(at => ({...at, name}))), ({loop}) => loop);
    });
  }

  async #try(read) {
    try {
      await read();
      this.problem = null;
    } catch (problem) {
      this.problem = problem;
    }
    this.#changed();
  }

  async #listen() {
    while (!this.#abort.signal.aborted) {
      try {
        this.#lastId ?? await this.#recall();
        for await (const event of this.#api.events(this.#lastId, this.#abort.signal, () => this.#connect())) {
          this.#backoff.reset();
          this.#hear(event);
        }
      } catch (problem) {
        if (this.#abort.signal.aborted || [401, 403, 404].includes(problem.status)) {
          this.events = null;
          this.#changed();
          return;
        }
      }
      this.connected = false;
      this.#changed();
      await new Promise(resolve => setTimeout(resolve, this.#backoff.nextMs()));
    }
  }

  /** What has happened before the stream begins; what happens meanwhile comes twice and is noted once. */
  async #recall() {
    const read = async (type, limit) => (await this.#api.read('events', {type, limit}, this.#abort.signal)).data.items;
    const [latest] = await read('', 1);
    this.#lastId = latest?.id ?? null;
    const past = [...await read(TOLD, LATEST), ...await read(VOICES, HISTORY)];
    past.sort((one, other) => one.id - other.id).forEach(event => this.#note(event));
    this.#changed();
  }

  #connect() {
    this.connected = true;
    this.#changed();
  }

  #hear({id, event, data}) {
    this.#lastId = id ?? this.#lastId;
    event === 'gap' && this.#voices.clear();
    data.type && this.#note(data);
    if (SESSION_EVENTS.has(event)) {
      this.#poll.soon();
    } else if (event === 'directory-changed') {
      this.#readLoops();
    }
    this.#changed();
  }

  #note(event) {
    EFFECTS[event.type]?.(this.#voicesOf(event.loop), event);
    event.type === 'voice-stopped' && this.#heard.set(event.loop, event);
    if (isTold(event) && !this.events.some(({id}) => id === event.id)) {
      this.events = [event, ...this.events].slice(0, LATEST);
    }
  }

  #voicesOf(loop) {
    this.#voices.has(loop) || this.#voices.set(loop, new Map());
    return this.#voices.get(loop);
  }
}

const EFFECTS = {
  'voice-started': (voices, {name}) => voices.set(name, name),
  'voice-stopped': (voices, {name}) => voices.delete(name),
  'loop-silent': voices => voices.clear(),
};

const SESSION_EVENTS = new Set(['signed-in', 'signed-out', 'disconnected', 'joined', 'left', 'switched', 'talk-started', 'talk-stopped', 'link-up', 'link-down']);
