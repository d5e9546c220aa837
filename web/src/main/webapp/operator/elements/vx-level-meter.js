import {html} from 'lit';
import {LightElement} from './light-element.js';

const PERIOD_MS = 66;

/** Shows the loudness of the microphone, while it is on the page. */
class LevelMeter extends LightElement {
  static properties = {source: {attribute: false}};

  #timer;

  connectedCallback() {
    super.connectedCallback();
    this.#timer = setInterval(() => this.#measure(), PERIOD_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  render() {
    return html`<meter min="0" max="1" high="0.92" optimum="0.6" aria-label="Microphone level"></meter>`;
  }

  #measure() {
    const meter = this.firstElementChild;
    if (meter && !document.hidden) {
      meter.value = this.source.level();
    }
  }
}

customElements.define('vx-level-meter', LevelMeter);
