import {LoopControl} from './loop-control.js';
import {Media} from './media.js';
import {TalkKey} from './talk-key.js';

/** Where an operator works: loops, audio, microphone and push-to-talk, on one connection after the other. */
export class Position {
  #store;
  #microphone;
  #notices;
  #media;
  #onFailed;
  #connection = null;

  /**
   * @param {import('./store.js').Store} store
   * @param {string} client the window's UUID
   * @param {import('./microphone.js').Microphone} microphone
   * @param {HTMLAudioElement} audio plays the mix
   * @param {import('./notices.js').Notices} notices
   * @param {(connection: import('./connection.js').Connection, failure: Error) => void} onFailed audio is lost and did not
   *     come back: a new connection is needed
   */
  constructor(store, client, microphone, audio, notices, onFailed) {
    this.#store = store;
    this.#microphone = microphone;
    this.#notices = notices;
    this.#onFailed = onFailed;
    this.#media = new Media(audio, {
      onLost: reason => this.#mediaLost(reason),
      onBlocked: audioBlocked => store.update({audioBlocked}),
    });
    this.loops = new LoopControl(store, client, text => notices.show('error', text));
    this.talkKey = new TalkKey(store, microphone, this.loops, text => notices.show('warning', text));
    microphone.addEventListener('change', () => this.#microphoneChanged());
  }

  /** For diagnosis only. */
  get peerConnection() {
    return this.#media.peerConnection;
  }

  openMicrophone() {
    this.#microphone.open(this.#store.state.settings);
  }

  /** To be called from a click: the browser lets the page play from then on. */
  startAudio() {
    this.#media.play();
  }

  /** Fetches the loops of the role, brings up audio unless it is up, and restores the loops. */
  async enter(connection) {
    this.#connection = connection;
    this.#become('audio');
    const audible = this.peerConnection?.connectionState === 'connected';
    await Promise.all([this.loops.load(connection), audible || this.#media.bringUp(connection)]);
    await this.loops.restore();
    this.#become('ready');
  }

  onServerEvent(message) {
    const {event, parameter} = message;
    if (event === 'media_lost') {
      this.#mediaLost(parameter.reason || 'The server ended the audio path.');
    } else if (event === 'notice') {
      this.#notices.show(parameter.level ?? 'info', parameter.text);
    } else if (event === 'directory_changed') {
      this.loops.refresh().catch(failure => this.#notices.show('warning', failure.message));
    } else {
      this.#media.onServerEvent(message);
      this.loops.onServerEvent(message);
    }
  }

  /** The connection is gone or about to go. */
  disconnect() {
    this.talkKey.cancel();
    this.#connection = null;
    this.#media.close();
    this.loops.disconnected();
  }

  /** The operator is gone. */
  close() {
    this.disconnect();
    this.#microphone.close();
  }

  /** The connection lives on: only the audio is negotiated anew. */
  async #mediaLost(reason) {
    const connection = this.#connection;
    if (!connection || this.#store.state.connection.state !== 'ready') {
      return;
    }
    this.#become('audio', reason);
    try {
      await this.#media.bringUp(connection);
      await this.loops.restore();
      this.#become('ready');
    } catch (failure) {
      this.#onFailed(connection, failure);
    }
  }

  #microphoneChanged() {
    this.#store.update({microphone: this.#microphone.description});
    this.#media.send(this.#microphone.track).catch(failure => this.#notices.show('error', failure.message));
  }

  #become(state, reason = '') {
    this.#store.update({connection: {state, reason, retryAtMs: 0}});
  }
}
