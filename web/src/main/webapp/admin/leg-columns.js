import {html} from 'lit';

const BAD_LOSS_PERCENT = 2;
const BAD_ROUND_TRIP_MS = 250;
/** What fills a plot at least: small figures are to look small. */
const FULL_LOSS_PERCENT = 5;
const FULL_ROUND_TRIP_MS = 100;
const SILENCE_DBFS = -127;

export const BY_USER = {label: 'User', falling: false};

/** @type {import('./elements/va-table.js').Column[]} What a small table shows of a media leg. */
export const LEG_COLUMNS = [
  {label: 'User', by: ({user}) => user, cell: ({user}) => html`<strong>${user}</strong>`},
  {label: 'Loss', by: ({series}) => series.loss.last, falling: true, name: 'plotted', cell: ({series}) => {
    const {last, values} = series.loss;
    return plot(values, `${last.toFixed(1)} %`, last >= BAD_LOSS_PERCENT, 'Loss', FULL_LOSS_PERCENT);
  }},
  {label: 'Round trip', by: ({roundTripMs}) => roundTripMs, falling: true, name: 'plotted', cell: ({roundTripMs, series}) => roundTripMs === undefined
    ? html`<span class="hint">not known yet</span>`
    : plot(series.roundTrip.values, `${Math.round(roundTripMs)} ms`, roundTripMs >= BAD_ROUND_TRIP_MS, 'Round trip', FULL_ROUND_TRIP_MS)},
];

/** @type {import('./elements/va-table.js').Column[]} All that a table shows of a media leg. */
export const ALL_LEG_COLUMNS = [
  LEG_COLUMNS[0],
  {label: 'Address', name: 'roomy', by: ({remote}) => remote, cell: ({remote}) => html`<code>${remote ?? 'not reached yet'}</code>`},
  ...LEG_COLUMNS.slice(1),
  {label: 'Jitter, ms', number: true, by: ({jitterMs}) => jitterMs, cell: ({jitterMs}) => jitterMs},
  {label: 'In our buffer, ms', number: true, by: ({playoutDelayMs}) => playoutDelayMs, cell: ({playoutDelayMs}) => playoutDelayMs},
  {label: 'Level, dBFS', number: true, by: ({levelDbfs}) => levelDbfs, cell: ({levelDbfs}) => (levelDbfs === SILENCE_DBFS ? 'silent' : levelDbfs)},
];

function plot(values, text, isBad, label, full) {
  return html`<span class="plot" ?data-bad=${isBad}><span>${text}</span><va-sparkline .values=${values} .full=${full} label="${label}: ${text}"></va-sparkline></span>`;
}
