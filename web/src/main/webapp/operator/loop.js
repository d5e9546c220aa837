const LAST_TALKER_MS = 30_000;

/**
 * One loop as its tile shows it; immutable.
 * @typedef {object} Loop
 * @property {string} id
 * @property {string} name
 * @property {'none'|'recv'|'send'} state the state in effect on the server
 * @property {'none'|'recv'|'send'} wanted the state to restore after a reconnect
 * @property {'recv'|'send'} permission
 * @property {number} volume 0–100
 * @property {number} participants
 * @property {Map<string, Talker>} talkers
 * @property {?{name: string, untilMs: number}} lastTalker who was heard last, for 30 s
 *
 * @typedef {{name: string, keyed: boolean, audible: boolean}} Talker key is down; voice is heard
 */

/**
 * @param {Record<string, object>} described `loops` of the answer to `role_loops`
 * @param {Map<string, Loop>} known what the console knows already: talkers live on
 * @returns {Map<string, Loop>} in the order of the layout, then by name
 */
export function loopsOf(described, known = new Map()) {
  const loops = Object.entries(described).map(([id, raw]) => [placeOf(raw), loopOf(id, raw, known.get(id))]);
  loops.sort(([place, loop], [otherPlace, other]) => place - otherPlace || loop.name.localeCompare(other.name));
  return new Map(loops.map(([, loop]) => [loop.id, loop]));
}

function loopOf(id, raw, known) {
  return {
    id,
    name: raw.name || id,
    state: 'none',
    wanted: raw.state ?? 'none',
    permission: raw.permission ?? 'recv',
    volume: raw.volume ?? 50,
    participants: raw.participants ?? 0,
    talkers: new Map(),
    lastTalker: known?.lastTalker ?? null,
  };
}

function placeOf({layout_position: [position] = []}) {
  return position ? Number(position.page) * 1e6 + Number(position.row) * 1e3 + Number(position.column) : Infinity;
}

/** @returns {Loop} the state in effect, and who is in the loop when `participants` came along */
export function withState(loop, state, participants) {
  return {...withParticipants(loop, participants), state, wanted: state};
}

/** @returns {Loop} after somebody entered or left; a state that waits to be restored goes on waiting */
export function withParticipants(loop, participants) {
  return Array.isArray(participants) ? {...loop, participants: participants.length} : loop;
}

/** @returns {Loop} after a `voice` broadcast: somebody became audible or silent */
export function withVoice(loop, {on, ssrc, name, client}, nowMs) {
  return withTalker(loop, client ?? `ssrc ${ssrc}`, name || `source ${ssrc}`, {audible: on}, nowMs);
}

/** @returns {Loop} after a `talking` broadcast: somebody's key went down or up */
export function withKey(loop, {state, client, name, user}, nowMs) {
  return withTalker(loop, client, name || user, {keyed: state}, nowMs);
}

/** Who has a name keeps it: by the end of a voice its source may be unknown again. */
function withTalker(loop, key, name, change, nowMs) {
  const talkers = new Map(loop.talkers);
  const talker = {name, keyed: false, audible: false, ...talkers.get(key), ...change};
  if (talker.keyed || talker.audible) {
    return {...loop, talkers: talkers.set(key, talker), lastTalker: null};
  }
  if (!talkers.delete(key)) {
    return loop;
  }
  return {...loop, talkers, lastTalker: {name: talker.name, untilMs: nowMs + LAST_TALKER_MS}};
}

/** @returns {Loop} without the last talker when its 30 s are over */
export function withoutStaleTalker(loop, nowMs) {
  return loop.lastTalker && loop.lastTalker.untilMs <= nowMs ? {...loop, lastTalker: null} : loop;
}

/** @returns {Loop} as long as nothing is heard of it: without a connection nobody is known to talk */
export function withoutTalkers(loop) {
  return {...loop, talkers: new Map()};
}

/** @returns {boolean} whether somebody's voice is on the loop now */
export function isAudible(loop) {
  return [...loop.talkers.values()].some(talker => talker.audible);
}
