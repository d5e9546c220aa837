import {oggOpus} from './ogg.js';

const SAMPLE_RATE = 48_000;
const CHUNK = SAMPLE_RATE / 50;
/** Speech is clear with it, and ten minutes stay below the 2 MiB that the server takes. */
const BITS_PER_S = 26_000;

/**
 * What the server plays: Ogg Opus with frames of 20 ms. Other sounds that this browser knows are encoded here.
 *
 * @param {File} file
 * @returns {Promise<Blob>}
 * @throws {Error} when it is no sound for this browser
 */
export async function recordingOf(file) {
  const bytes = await file.arrayBuffer();
  return isOggOpus(bytes) ? new Blob([bytes], {type: 'audio/ogg'}) : oggOpus(await encoded(await samplesOf(bytes)));
}

function isOggOpus(bytes) {
  const begin = new TextDecoder('latin1').decode(bytes.slice(0, 64));
  return begin.startsWith('OggS') && begin.includes('OpusHead');
}

/** One channel at 48 kHz. */
async function samplesOf(bytes) {
  const context = new OfflineAudioContext(1, 1, SAMPLE_RATE);
  const sound = await context.decodeAudioData(bytes).catch(() => { throw new Error('This browser finds no sound in the file.'); });
  const channels = Array.from({length: sound.numberOfChannels}, (_, at) => sound.getChannelData(at));
  return channels.length === 1 ? channels[0] : channels[0].map((_, at) => channels.reduce((sum, channel) => sum + channel[at], 0) / channels.length);
}

/** Frames of 20 ms; the last one is filled with silence. */
async function encoded(samples) {
  if (!globalThis.AudioEncoder) {
    throw new Error('This browser cannot encode sounds; choose an Ogg Opus file.');
  }
  const packets = [];
  let fault = null;
  const encoder = new AudioEncoder({
    output: chunk => {
      const packet = new Uint8Array(chunk.byteLength);
      chunk.copyTo(packet);
      packets.push(packet);
    },
    error: error => { fault = error; },
  });
  encoder.configure({codec: 'opus', sampleRate: SAMPLE_RATE, numberOfChannels: 1, bitrate: BITS_PER_S, opus: {frameDuration: 20_000, application: 'voip'}});
  for (let from = 0; from < samples.length; from += CHUNK) {
    const data = new Float32Array(CHUNK);
    data.set(samples.subarray(from, from + CHUNK));
    const audio = new AudioData({format: 'f32', sampleRate: SAMPLE_RATE, numberOfFrames: CHUNK, numberOfChannels: 1, timestamp: from / SAMPLE_RATE * 1e6, data});
    encoder.encode(audio);
    audio.close();
  }
  await encoder.flush();
  encoder.close();
  if (fault) {
    throw fault;
  }
  return packets;
}
