import {Series} from './series.js';

/** The last two minutes of a media leg: loss in per cent of both directions together, and round trip in ms. */
export class LegSeries {
  #before = null;

  loss = new Series();
  roundTrip = new Series();

  /** Adds what the server says of the leg now. */
  with(leg) {
    const now = {lost: leg.packetsLost + (leg.packetsLostByPeer ?? 0), all: leg.packetsReceived + leg.packetsLost + leg.packetsSent};
    const before = this.#before ?? now;
    const lost = Math.max(0, now.lost - before.lost);
    const all = Math.max(1, now.all - before.all);
    this.loss.add(Math.min(100, lost / all * 100), performance.now());
    leg.roundTripMs !== undefined && this.roundTrip.add(leg.roundTripMs, performance.now());
    this.#before = now;
    return this;
  }
}
