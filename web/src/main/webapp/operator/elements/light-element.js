import {LitElement} from 'lit';

/** An element that renders into the document itself: one style sheet, labels across elements, forms that browsers know. */
export class LightElement extends LitElement {
  createRenderRoot() {
    return this;
  }

  /** Tells the elements above what the operator wants. */
  emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, {detail, bubbles: true}));
  }
}
