const READY_TIMEOUT_MS = 10_000;
const DISCONNECTED_GRACE_MS = 4_000;

/**
 * The audio between this browser and the switch. The server offers ("Media negotiation" in voice-loop-client.md); the
 * answer is always sendrecv, so that a microphone that comes later needs no second negotiation.
 */
export class Media {
  #audio;
  #onLost;
  #onBlocked;
  #peerConnection = null;
  #track = null;
  #ready = unsettled();
  #graceTimer;

  /**
   * @param {HTMLAudioElement} audio plays the mix
   * @param {{onLost: (reason: string) => void, onBlocked: (blocked: boolean) => void}} listener
   */
  constructor(audio, {onLost, onBlocked}) {
    this.#audio = audio;
    this.#onLost = onLost;
    this.#onBlocked = onBlocked;
  }

  /** The connection of the moment, for diagnosis; null when there is none. */
  get peerConnection() {
    return this.#peerConnection;
  }

  /**
   * Negotiates a new leg; an older one ends.
   * @param {import('./connection.js').Connection} connection
   * @returns {Promise<void>} when audio can flow
   */
  async bringUp(connection) {
    this.close();
    const peer = this.#open(connection);
    const {sdp} = await connection.request('media', {type: 'request'});
    await peer.setRemoteDescription({type: 'offer', sdp});
    const [transceiver] = peer.getTransceivers();
    transceiver.direction = 'sendrecv';
    await transceiver.sender.replaceTrack(this.#track);
    const answer = await peer.createAnswer();
    await peer.setLocalDescription({type: 'answer', sdp: inStereo(answer.sdp)});
    await connection.request('media', {type: 'answer', sdp: peer.localDescription.sdp});
    await this.#untilReady();
  }

  /** @param {?MediaStreamTrack} track what is sent from now on */
  async send(track) {
    this.#track = track;
    await this.#peerConnection?.getTransceivers()[0]?.sender.replaceTrack(track);
  }

  /** Events `media_ready` and `candidate` of the server. */
  onServerEvent({event, parameter}) {
    if (event === 'media_ready') {
      this.#ready.resolve();
    } else if (event === 'candidate') {
      this.#peerConnection?.addIceCandidate(parameter).catch(() => {});
    }
  }

  /** Plays the mix; to be called from a click when the browser wants one. */
  async play() {
    try {
      await this.#audio.play();
      this.#onBlocked(false);
    } catch (failure) {
      this.#onBlocked(failure.name === 'NotAllowedError');
    }
  }

  close() {
    clearTimeout(this.#graceTimer);
    this.#ready.reject(new Error('The audio path was closed.'));
    this.#peerConnection?.close();
    this.#peerConnection = null;
  }

  #open(connection) {
    const peer = new RTCPeerConnection({bundlePolicy: 'max-bundle'});
    peer.onicecandidate = ({candidate}) => trickle(connection, candidate);
    peer.ontrack = ({streams, track}) => this.#hear(streams[0] ?? new MediaStream([track]));
    peer.oniceconnectionstatechange = () => this.#watch(peer);
    peer.onconnectionstatechange = () => this.#watch(peer);
    this.#peerConnection = peer;
    this.#ready = unsettled();
    return peer;
  }

  #hear(stream) {
    this.#audio.srcObject = stream;
    this.play();
  }

  #watch(peer) {
    if (peer !== this.#peerConnection) {
      return;
    }
    clearTimeout(this.#graceTimer);
    if (peer.connectionState === 'failed') {
      this.#onLost('The audio path to the server failed.');
    } else if (peer.iceConnectionState === 'disconnected') {
      this.#graceTimer = setTimeout(() => this.#onLost('The audio path to the server is interrupted.'), DISCONNECTED_GRACE_MS);
    }
  }

  async #untilReady() {
    const {promise, reject} = this.#ready;
    const failure = new Error('Audio could not be set up: the media port of the server (UDP) does not answer.');
    const timer = setTimeout(() => reject(failure), READY_TIMEOUT_MS);
    await promise.finally(() => clearTimeout(timer));
  }
}

/** Without this Chromium mixes loops that were panned down to mono (RFC 7587 §6.1). */
function inStereo(sdp) {
  return sdp.replace(/^(a=fmtp:\d+ .*useinbandfec=1.*)$/gm, '$1;stereo=1');
}

/** Nobody may be waiting when it is rejected. */
function unsettled() {
  const resolvers = Promise.withResolvers();
  resolvers.promise.catch(() => {});
  return resolvers;
}

function trickle(connection, candidate) {
  const sent = candidate
    ? connection.request('candidate', {
        candidate: candidate.candidate,
        sdpMid: candidate.sdpMid,
        sdpMLineIndex: candidate.sdpMLineIndex,
        ufrag: candidate.usernameFragment,
      })
    : connection.request('end_of_candidates');
  sent.catch(() => {});
}
