import {svg} from 'lit';

/** Icons of the console, drawn on 24 × 24 in the colour of the text; the text beside them says what they mean. */
const icon = paths => svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`;

export const icons = {
  none: icon(svg`<path d="M4 9v6h4l5 4V5L8 9z"/><path class="line" d="m17 9 5 6m0-6-5 6"/>`),
  recv: icon(svg`<path class="line" d="M4 14v-2a8 8 0 0 1 16 0v2"/><rect x="2.5" y="13" width="5" height="8" rx="2"/>
    <rect x="16.5" y="13" width="5" height="8" rx="2"/>`),
  send: icon(svg`<rect x="8.5" y="2" width="7" height="12" rx="3.5"/><path class="line" d="M5 11a7 7 0 0 0 14 0m-7 7v4m-4 0h8"/>`),
  people: icon(svg`<circle cx="9" cy="8" r="4"/><path d="M1.5 21a7.5 7.5 0 0 1 15 0z"/>
    <path class="line" d="M16 4.5a4 4 0 0 1 0 7M18.5 15a7 7 0 0 1 4 6"/>`),
  volume: icon(svg`<path d="M4 9v6h4l5 4V5L8 9z"/><path class="line" d="M16.5 8.5a5 5 0 0 1 0 7m2.5-10a9 9 0 0 1 0 13"/>`),
  voice: icon(svg`<path class="line bars" d="M5 10v4M9.7 6v12M14.3 3v18M19 9v6"/>`),
  settings: icon(svg`<path class="line" d="M4 7h9m5 0h2M4 17h2m5 0h9"/><circle class="line" cx="15.5" cy="7" r="2.5"/>
    <circle class="line" cx="8.5" cy="17" r="2.5"/>`),
  help: icon(svg`<circle class="line" cx="12" cy="12" r="9.5"/><path class="line" d="M9.2 9.3a2.9 2.9 0 1 1 4.2 2.6c-1 .5-1.4 1.1-1.4 2.1"/>
    <circle cx="12" cy="17.3" r="1.3"/>`),
  theme: icon(svg`<circle class="line" cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 1 0 18z"/>`),
  warning: icon(svg`<path class="line" d="M12 3 1.8 20.5h20.4z"/><path class="line" d="M12 10v5"/><circle cx="12" cy="17.7" r="1.2"/>`),
  close: icon(svg`<path class="line" d="m6 6 12 12M18 6 6 18"/>`),
  link: icon(svg`<path class="line" d="M2 12h4l3-8 6 16 3-8h4"/>`),
};
