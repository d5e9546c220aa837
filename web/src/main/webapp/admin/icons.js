import {svg} from 'lit';

/** Icons of the administration, drawn on 24 × 24 with lines in the colour of the text. */
const icon = paths => svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><g class="line">${paths}</g></svg>`;

export const icons = {
  live: icon(svg`<path d="M2 12h4l3-8 6 16 3-8h4"/>`),
  domain: icon(svg`<path d="M4 21V5l8-3v19M12 8l8 3v10M2 21h20M7.5 8v.1M7.5 12v.1M7.5 16v.1M16 14v.1M16 17.5v.1"/>`),
  project: icon(svg`<path d="M3 6h6l2 3h10v10H3z"/>`),
  counters: icon(svg`<path d="M4 20V11M10 20V4M16 20v-7M21 20H2.5"/>`),
  audit: icon(svg`<path d="M6 3h9l4 4v14H6zM15 3v4h4M9.5 12h6M9.5 16h6"/>`),
  tokens: icon(svg`<circle cx="8" cy="15" r="4.5"/><path d="m11.3 11.7 8.7-8.700M16 7l3 3"/>`),
  health: icon(svg`<path d="M12 20S3.5 15 3.5 8.800A4.6 4.6 0 0 1 12 6.300a4.6 4.6 0 0 1 8.5 2.500C20.5 15 12 20 12 20z"/>`),
  doctor: icon(svg`<path d="M6 3H4v6a5 5 0 0 0 10 0V3h-2M9 14v2a5 5 0 0 0 10 0v-1.5"/><circle cx="19" cy="12" r="2.5"/>`),
  transfer: icon(svg`<path d="M7 20V5M3 9l4-4 4 4M17 4v15M13 15l4 4 4-4"/>`),
  settings: icon(svg`<path d="M4 7h9m5 0h2M4 17h2m5 0h9"/><circle cx="15.5" cy="7" r="2.5"/><circle cx="8.5" cy="17" r="2.5"/>`),
  endpoints: icon(svg`<path d="M4 14v-2a8 8 0 0 1 16 0v2"/><rect x="2.5" y="13" width="5" height="8" rx="2"/><rect x="16.5" y="13" width="5" height="8" rx="2"/>`),
  announcements: icon(svg`<path d="M4 10v4h3l7 5V5l-7 5zM17.5 9a4.500 4.500 0 0 1 0 6M20 6.500a8 8 0 0 1 0 11"/>`),
  webhooks: icon(svg`<circle cx="6" cy="17" r="3"/><circle cx="18" cy="17" r="3"/><circle cx="12" cy="6" r="3"/><path d="M13.500 8.700 16.700 14.200M10.500 8.700 7.300 14.200M9 17h6"/>`),
  sessions: icon(svg`<circle cx="12" cy="8" r="4"/><path d="M4 21a8 8 0 0 1 16 0"/>`),
  explain: icon(svg`<circle cx="12" cy="12" r="9"/><path d="M9.200 9.500a2.800 2.800 0 1 1 4.300 2.400c-1 .6-1.500 1.100-1.500 2.100M12 17.200v.1"/>`),
  search: icon(svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5.5 5.5"/>`),
  add: icon(svg`<path d="M12 5v14M5 12h14"/>`),
  remove: icon(svg`<path d="M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13M10 11v5M14 11v5"/>`),
  open: icon(svg`<path d="m9 5 7 7-7 7"/>`),
  up: icon(svg`<path d="m6 15 6-6 6 6"/>`),
  down: icon(svg`<path d="m6 9 6 6 6-6"/>`),
  close: icon(svg`<path d="m6 6 12 12M18 6 6 18"/>`),
  warning: icon(svg`<path d="M12 3 1.8 20.500h20.400zM12 10v5M12 17.800v.1"/>`),
  note: icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7.200v.1"/>`),
  done: icon(svg`<path d="m4 12.5 5.5 5.500L20 7"/>`),
  theme: icon(svg`<circle cx="12" cy="12" r="9"/><path fill="currentColor" d="M12 3a9 9 0 0 1 0 18z"/>`),
  leave: icon(svg`<path d="M14 4H5v16h9M10 12h11m-4-4 4 4-4 4"/>`),
  keyboard: icon(svg`<rect x="2" y="6" width="20" height="13" rx="2"/><path d="M6 10v.1M10 10v.1M14 10v.1M18 10v.1M7.5 15h9"/>`),
};
