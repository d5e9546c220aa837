/** Measures what the operator hears: the stream that the console's audio element plays. */
window.ears = (() => {
  const FLOOR_DB = -150;
  const SILENT_PEAK = 0.002;
  const SILENT_MS = 100;
  let heard = null;
  let meters = null;

  function current() {
    const stream = document.querySelector('audio').srcObject;
    if (stream !== heard) {
      meters?.context.close();
      meters = stream && metersOf(stream);
      heard = stream;
    }
    return meters;
  }

  function metersOf(stream) {
    const context = new AudioContext();
    const source = context.createMediaStreamSource(stream);
    const spectrum = new AnalyserNode(context, {fftSize: 4096, smoothingTimeConstant: 0});
    const moment = new AnalyserNode(context, {fftSize: 1024});
    source.connect(spectrum);
    source.connect(moment);
    return {context, spectrum, moment, bins: new Float32Array(2048), samples: new Float32Array(1024)};
  }

  function peak() {
    const {moment, samples} = current();
    moment.getFloatTimeDomainData(samples);
    return samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0);
  }

  const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

  /** How long the browser holds back what it plays now: the mean of half a second. */
  async function jitterBufferMs() {
    const before = await inboundAudio();
    await pause(500);
    const after = await inboundAudio();
    const samples = after.jitterBufferEmittedCount - before.jitterBufferEmittedCount;
    return samples > 0 ? (1_000 * (after.jitterBufferDelay - before.jitterBufferDelay)) / samples : 0;
  }

  const inboundAudio = () => audio('inbound-rtp');

  async function audio(direction) {
    const report = await window.voxyard.peerConnection().getStats();
    return [...report.values()].find(({type}) => type === direction);
  }

  return {
    /** Level of a tone in the newest 90 ms, dB: the strongest of its FFT bin and both neighbours. */
    levelDb(hertz) {
      if (!current()) {
        return FLOOR_DB;
      }
      const {context, spectrum, bins} = meters;
      spectrum.getFloatFrequencyData(bins);
      const bin = Math.round((hertz * spectrum.fftSize) / context.sampleRate);
      return Math.max(FLOOR_DB, ...bins.slice(bin - 1, bin + 2));
    },

    /** In how many of 40 samples within two seconds a tone was above a level: 0 to 1. */
    async share(hertz, thresholdDb) {
      let above = 0;
      for (let i = 0; i < 40; i++) {
        await pause(50);
        above += this.levelDb(hertz) > thresholdDb ? 1 : 0;
      }
      return above / 40;
    },

    /** What a counter of the server's engine stands at. */
    async counter(id) {
      const headers = {Authorization: `Basic ${btoa('admin:demo')}`};
      const answer = await fetch(`/api/v1/counters/${id}`, {headers});
      return (await answer.json()).value;
    },

    /** How many packets a second the browser sends, over two seconds. */
    async sentPerSecond() {
      const before = await audio('outbound-rtp');
      await pause(2_000);
      const after = await audio('outbound-rtp');
      return (1_000 * (after.packetsSent - before.packetsSent)) / (after.timestamp - before.timestamp);
    },

    /**
     * Clicks and tells after how many milliseconds the last sound was heard, without the time that the browser's own jitter
     * buffer takes: on a busy machine that grows. −1 when the sound did not end within 5 s.
     */
    async silentAfterMs(selector) {
      const bufferMs = await jitterBufferMs();
      const startMs = performance.now();
      let lastSoundMs = startMs;
      document.querySelector(selector).click();
      for (let nowMs = startMs; nowMs - startMs < 5_000; nowMs = performance.now()) {
        if (peak() > SILENT_PEAK) {
          lastSoundMs = nowMs;
        } else if (nowMs - lastSoundMs > SILENT_MS) {
          return Math.max(0, lastSoundMs - startMs - bufferMs);
        }
        await pause(5);
      }
      return -1;
    },
  };
})();
