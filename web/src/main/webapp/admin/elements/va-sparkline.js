import {html, svg} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';

const WIDTH = 120;
const HEIGHT = 24;

/** A small plot of the last values, the newest at the right; `full` fills its height at least, `label` is what a screen reader says. */
class Sparkline extends LightElement {
  static properties = {values: {attribute: false}, capacity: {type: Number}, full: {type: Number}, label: {}};

  constructor() {
    super();
    this.capacity = 60;
    this.full = 0;
  }

  render() {
    return html`<svg class="sparkline" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${this.label}>${this.#line()}</svg>`;
  }

  #line() {
    if (this.values.length < 2) {
      return '';
    }
    const highest = Math.max(...this.values, this.full, Number.MIN_VALUE);
    const step = WIDTH / (this.capacity - 1);
    const left = WIDTH - step * (this.values.length - 1);
    const points = this.values.map((value, at) => `${(left + at * step).toFixed(1)},${(HEIGHT - 1.5 - value / highest * (HEIGHT - 3)).toFixed(1)}`);
    return svg`<polygon points="${left},${HEIGHT} ${points.join(' ')} ${WIDTH},${HEIGHT}"/><polyline points=${points.join(' ')}/>`;
  }
}

customElements.define('va-sparkline', Sparkline);
