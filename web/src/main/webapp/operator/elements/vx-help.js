import {html} from 'lit';
import {icons} from '../icons.js';
import {LightElement} from './light-element.js';

const KEYS = [
  ['Space', 'push to talk while held'],
  ['← ↑ → ↓', 'from loop to loop'],
  ['M', 'monitor the focused loop'],
  ['T', 'talk on the focused loop'],
  ['O', 'switch the focused loop off'],
];

/** The legend: what colours and signs mean, and the keys. */
class Help extends LightElement {
  render() {
    return html`
      <h2>Legend</h2>
      <dl class="legend">
        <dt data-state="none">${icons.none} Off</dt><dd>You do not hear this loop.</dd>
        <dt data-state="recv">${icons.recv} Monitor</dt><dd>You hear this loop.</dd>
        <dt data-state="send">${icons.send} Talk</dt><dd>You hear it, and push-to-talk goes to it.</dd>
        <dt data-state="send" data-live>${icons.send} On air</dt><dd>Your voice goes to this loop now.</dd>
        <dt class="voiced">${icons.voice} Name</dt><dd>Frame and name: somebody talks.</dd>
      </dl>
      <h2>Keys</h2>
      <dl class="keys">${KEYS.map(([key, text]) => html`<dt><kbd>${key}</kbd></dt><dd>${text}</dd>`)}</dl>
      <p class="hint">A tap on push-to-talk shorter than 0.2 s latches it; the next one releases it. It lets go by itself when you
        leave the window, or when the microphone or the connection is lost.</p>`;
  }
}

customElements.define('vx-help', Help);
