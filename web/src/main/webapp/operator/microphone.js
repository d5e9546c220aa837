/** Why there is no microphone, by the name of the browser's exception. */
const FAILURES = {
  NotAllowedError: ['denied', 'The browser may not use the microphone. Allow it in the address bar; monitoring works without.'],
  NotFoundError: ['missing', 'No microphone is connected. Monitoring works without.'],
  NotReadableError: ['busy', 'Another program holds the microphone. Close it and choose the microphone again.'],
};
const INSECURE = 'Browsers give a microphone only to https pages and to localhost. Open this page with https://.';
const LOST = 'The microphone was disconnected. Push-to-talk is off until there is one again.';

/**
 * The operator's microphone. The track to send is a clone that push-to-talk switches; the original stays on and feeds
 * the level meter. Emits `change` with every new `status`.
 */
export class Microphone extends EventTarget {
  #status = 'off';
  #message = '';
  #devices = [];
  #stream = null;
  #sent = null;
  #meter = null;
  #opening = 0;
  #raw;
  #settings = null;

  /** @param {{raw: boolean}} options raw = never let the browser process the sound: tones and music pass */
  constructor({raw}) {
    super();
    this.#raw = raw;
    navigator.mediaDevices?.addEventListener('devicechange', () => this.#devicesChanged());
  }

  /** @returns {import('./store.js').ConsoleState['microphone']} */
  get description() {
    const deviceId = this.#stream?.getAudioTracks()[0]?.getSettings().deviceId ?? '';
    return {status: this.#status, message: this.#message, devices: this.#devices, deviceId};
  }

  get ready() {
    return this.#status === 'ready';
  }

  /** @returns {?MediaStreamTrack} what goes to the switch; silent until `key(true)` */
  get track() {
    return this.#sent;
  }

  /** @param {boolean} open whether the sent track carries the voice */
  key(open) {
    if (this.#sent) {
      this.#sent.enabled = open;
    }
  }

  /**
   * Asks for the microphone; a failure ends in `status` and `message`, not in an exception.
   * @param {import('./settings.js').Settings} settings
   */
  async open(settings) {
    const {deviceId, processing} = (this.#settings = settings);
    const opening = ++this.#opening;
    if (!navigator.mediaDevices?.getUserMedia) {
      this.#become('insecure', INSECURE);
      return;
    }
    this.#release();
    this.#become('asking', 'The browser asks for the microphone.');
    try {
      const stream = await capture(deviceId, processing && !this.#raw);
      if (opening !== this.#opening) {
        stopAll(stream);
        return;
      }
      this.#use(stream);
      await this.#listDevices();
      this.#become('ready', '');
    } catch (failure) {
      if (opening === this.#opening) {
        this.#become(...(FAILURES[failure.name] ?? ['failed', `The microphone does not start: ${failure.message}`]));
      }
    }
  }

  close() {
    this.#opening++;
    this.#release();
    this.#become('off', '');
  }

  /** @returns {number} loudness now: 0 = −60 dBFS or less, 1 = full scale */
  level() {
    if (!this.#meter) {
      return 0;
    }
    const {analyser, samples} = this.#meter;
    analyser.getFloatTimeDomainData(samples);
    const peak = samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 1e-6);
    return Math.min(1, Math.max(0, 1 + (20 * Math.log10(peak)) / 60));
  }

  #use(stream) {
    const [track] = stream.getAudioTracks();
    this.#stream = stream;
    this.#sent = track.clone();
    this.#sent.enabled = false;
    track.onended = () => this.#lost();
    this.#meter = meterOf(stream);
  }

  #lost() {
    this.#release();
    this.#become('lost', LOST);
  }

  #release() {
    stopAll(this.#stream);
    this.#sent?.stop();
    this.#meter?.context.close();
    this.#stream = this.#sent = this.#meter = null;
  }

  async #devicesChanged() {
    await this.#listDevices();
    if (this.#devices.length && ['missing', 'lost'].includes(this.#status)) {
      await this.open(this.#settings);
    } else {
      this.#become(this.#status, this.#message);
    }
  }

  async #listDevices() {
    const devices = await navigator.mediaDevices.enumerateDevices();
    this.#devices = devices.filter(({kind, deviceId}) => kind === 'audioinput' && deviceId);
  }

  #become(status, message) {
    this.#status = status;
    this.#message = message;
    this.dispatchEvent(new Event('change'));
  }
}

/** A chosen device that is gone is replaced by the browser's choice. */
async function capture(deviceId, processing) {
  const audio = {echoCancellation: processing, noiseSuppression: processing, autoGainControl: processing, channelCount: 1};
  const chosen = deviceId ? {...audio, deviceId: {ideal: deviceId}} : audio;
  return navigator.mediaDevices.getUserMedia({audio: chosen});
}

function meterOf(stream) {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, {fftSize: 1024});
  context.createMediaStreamSource(stream).connect(analyser);
  return {context, analyser, samples: new Float32Array(analyser.fftSize)};
}

function stopAll(stream) {
  stream?.getTracks().forEach(track => track.stop());
}
