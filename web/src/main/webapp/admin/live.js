import {Backoff} from '../operator/backoff.js';
import {Poll} from './poll.js';

const SESSIONS_MS = 5_000;
const LATEST = 50;

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
    const keyed = this.sessions.filter(({loops}) => loops.some(at => at.loop === loop && at.talking)).map(({name}) => name);
    return [...new Set([...heard, ...keyed])];
  }

  /** How many have the loop on, and how many of them may talk. */
  listeners(loop) {
    const states = this.sessions.flatMap(({loops}) => loops).filter(at => at.loop === loop).map(({state}) => state);
    return {all: states.length, talk: states.filter(state => state === 'send').length};
  }

  async #readLoops() {
    await this.#try(async () => { this.loops = await this.#api.all('loops'); });
  }

  async #readSessions() {
    await this.#try(async () => { this.sessions = await this.#api.all('sessions'); });
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
        for await (const event of this.#api.events(this.#lastId, this.#abort.signal)) {
          this.#backoff.reset();
          this.#on(event);
        }
      } catch (problem) {
        if (this.#abort.signal.aborted || [401, 403, 404].includes(problem.status)) {
          this.events = null;
          this.#changed();
          return;
        }
      }
      this.connected = false;
      this.#voices.clear();
      this.#changed();
      await new Promise(resolve => setTimeout(resolve, this.#backoff.nextMs()));
    }
  }

  #on({id, event, data}) {
    this.#lastId = id ?? this.#lastId;
    this.connected = true;
    EFFECTS[event]?.(this.#voicesOf(data.loop), data);
    if (SESSION_EVENTS.has(event)) {
      this.#readSessions();
    } else if (event === 'directory-changed') {
      this.#readLoops();
    }
    if (data.type && !event.startsWith('voice-s')) {
      this.events = [data, ...this.events].slice(0, LATEST);
    }
    this.#changed();
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
