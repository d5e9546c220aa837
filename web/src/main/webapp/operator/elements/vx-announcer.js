import {html} from 'lit';
import {LightElement} from './light-element.js';
import {CONNECTION_WORDS, STATE_WORDS} from '../words.js';

/** Tells screen readers, and nobody else, who began to talk and what changed. */
class Announcer extends LightElement {
  static properties = {loops: {attribute: false}, connection: {attribute: false}, talk: {attribute: false}};

  #text = '';

  render() {
    return html`<p class="only-spoken" role="status" aria-live="polite">${this.#text}</p>`;
  }

  willUpdate(changed) {
    const news = [...this.#link(changed.get('connection')), ...this.#key(changed.get('talk')), ...this.#loopNews(changed.get('loops'))];
    if (news.length) {
      this.#text = news.join('. ');
    }
  }

  #link(before) {
    const {state, reason} = this.connection;
    return before && before.state !== state ? [reason || CONNECTION_WORDS[state]] : [];
  }

  #key(before) {
    return before && before.open !== this.talk.open ? [this.talk.open ? 'On air' : 'Push-to-talk released'] : [];
  }

  #loopNews(before) {
    const changed = before ? [...this.loops.values()].filter(loop => before.has(loop.id) && before.get(loop.id) !== loop) : [];
    return changed.flatMap(loop => difference(before.get(loop.id), loop));
  }
}

function difference(before, {name, state, talkers}) {
  const switched = before.state === state ? [] : [`${name}: ${STATE_WORDS[state]}`];
  const heard = [...talkers].filter(([key]) => state !== 'none' && !before.talkers.has(key));
  return [...switched, ...heard.map(([, talker]) => `${talker.name} on ${name}`)];
}

customElements.define('vx-announcer', Announcer);
