/** Ogg pages (RFC 3533) that hold Opus (RFC 7845), one channel, 48 kHz. */

const SERIAL = 1;
const BEGIN = 2;
const END = 4;
const SAMPLES_PER_PACKET = 960;
/** Packets of a page: a second of sound, and fewer than the 255 segments of a page as long as packets have less than 1 kB. */
const PER_PAGE = 50;
const HEAD_BYTES = 27;

/** @param {Uint8Array[]} packets frames of 20 ms, each below 1020 bytes @returns {Blob} */
export function oggOpus(packets) {
  const pages = [page([opusHead()], {kind: BEGIN, granule: 0, sequence: 0}), page([opusTags()], {granule: 0, sequence: 1})];
  for (let from = 0; from < packets.length; from += PER_PAGE) {
    const part = packets.slice(from, from + PER_PAGE);
    const end = from + part.length;
    pages.push(page(part, {kind: end === packets.length ? END : 0, granule: end * SAMPLES_PER_PACKET, sequence: pages.length}));
  }
  return new Blob(pages, {type: 'audio/ogg'});
}

function opusHead() {
  const bytes = new Uint8Array(19);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('OpusHead'));
  bytes.set([1, 1], 8);
  view.setUint32(12, 48_000, true);
  return bytes;
}

function opusTags() {
  const vendor = new TextEncoder().encode('Voxyard');
  const bytes = new Uint8Array(8 + 4 + vendor.length + 4);
  bytes.set(new TextEncoder().encode('OpusTags'));
  bytes[8] = vendor.length;
  bytes.set(vendor, 12);
  return bytes;
}

function page(packets, {kind = 0, granule, sequence}) {
  const lacing = packets.flatMap(({length}) => [...Array(Math.floor(length / 255)).fill(255), length % 255]);
  const bytes = new Uint8Array(HEAD_BYTES + lacing.length + packets.reduce((sum, {length}) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('OggS'));
  bytes[5] = kind;
  view.setBigUint64(6, BigInt(granule), true);
  view.setUint32(14, SERIAL, true);
  view.setUint32(18, sequence, true);
  bytes[26] = lacing.length;
  bytes.set(lacing, HEAD_BYTES);
  packets.reduce((at, packet) => (bytes.set(packet, at), at + packet.length), HEAD_BYTES + lacing.length);
  view.setUint32(22, checksum(bytes), true);
  return bytes;
}

/** CRC-32 with the polynomial 0x04c11db7, nothing inverted. */
function checksum(bytes) {
  return bytes.reduce((sum, byte) => ((sum << 8) ^ TABLE[(sum >>> 24) ^ byte]) >>> 0, 0);
}

const TABLE = Uint32Array.from({length: 256}, (_, at) => {
  let sum = at << 24;
  for (let bit = 0; bit < 8; bit++) {
    sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  }
  return sum;
});
