import {uuid} from './uuid.js';

const OPEN_TIMEOUT_MS = 8_000;
const ANSWER_TIMEOUT_MS = 10_000;

/** The server refused a request; the connection stays. `code` as in section 6 of voice-loop-client.md. */
export class RequestRefused extends Error {
  constructor({code, description}, response) {
    super(description || `The server refused the request (error ${code}).`);
    this.code = code;
    this.response = response ?? {};
  }
}

/** The connection ended before the answer came. */
export class ConnectionLost extends Error {}

/** One WebSocket to the switch: requests with their answers, and the events of the server. Is not reopened. */
export class Connection {
  #client;
  #socket;
  #onEvent;
  #onClosed;
  #pending = new Map();

  /**
   * @param {URL} url
   * @param {string} client the window's UUID
   * @param {{onEvent: (message: object) => void, onClosed: (reason: string) => void}} listener
   * @returns {Promise<Connection>} open; ConnectionLost when the server cannot be reached
   */
  static open(url, client, listener) {
    return new Promise((resolve, reject) => {
      const connection = new Connection(new WebSocket(url), client, listener);
      connection.#socket.onopen = () => resolve(connection);
      connection.#rejectUnopened(reject);
    });
  }

  constructor(socket, client, {onEvent, onClosed}) {
    this.#socket = socket;
    this.#client = client;
    this.#onEvent = onEvent;
    this.#onClosed = onClosed;
    socket.onmessage = ({data}) => this.#received(JSON.parse(data));
    socket.onclose = ({code, reason}) => this.#closed(closeReason(code, reason));
  }

  /**
   * @param {string} event
   * @param {object} parameter
   * @returns {Promise<object>} the answer's `response`; RequestRefused or ConnectionLost
   */
  request(event, parameter = {}) {
    const id = uuid();
    return new Promise((resolve, reject) => {
      if (this.#socket.readyState !== WebSocket.OPEN) {
        reject(new ConnectionLost('There is no connection to the server.'));
        return;
      }
      const timer = setTimeout(() => this.close('The server does not answer.'), ANSWER_TIMEOUT_MS);
      this.#pending.set(id, {resolve, reject, timer});
      this.#socket.send(JSON.stringify({event, uuid: id, client: this.#client, type: 'unicast', parameter}));
    });
  }

  /** @param {string} reason told to `onClosed` and to those who wait for an answer */
  close(reason) {
    this.#socket.onclose = null;
    this.#socket.onmessage = null;
    this.#socket.close();
    this.#closed(reason);
  }

  #rejectUnopened(reject) {
    const {onclose} = this.#socket;
    const timer = setTimeout(() => this.#socket.close(), OPEN_TIMEOUT_MS);
    this.#socket.onclose = () => reject(new ConnectionLost('The server cannot be reached.'));
    this.#socket.addEventListener('open', () => {
      clearTimeout(timer);
      this.#socket.onclose = onclose;
    });
  }

  #received(message) {
    const waiting = this.#pending.get(message.uuid);
    if (!waiting) {
      this.#onEvent(message);
      return;
    }
    this.#pending.delete(message.uuid);
    clearTimeout(waiting.timer);
    if (message.error) {
      waiting.reject(new RequestRefused(message.error, message.response));
    } else {
      waiting.resolve(message.response);
    }
  }

  #closed(reason) {
    for (const {reject, timer} of this.#pending.values()) {
      clearTimeout(timer);
      reject(new ConnectionLost(reason));
    }
    this.#pending.clear();
    this.#onClosed(reason);
  }
}

const CLOSE_REASONS = {
  1000: 'The session was signed out.',
  1001: 'The server is shutting down.',
  1008: 'The server closed the connection: a rule was broken.',
  1011: 'The server closed the connection because of a fault.',
  1012: 'The server is restarting.',
};

function closeReason(code, reason) {
  return reason || CLOSE_REASONS[code] || 'The connection to the server was lost.';
}
