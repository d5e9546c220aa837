import {html, nothing} from 'lit';
import {LightElement} from './light-element.js';

/** One button a role. Emits `vx-role` with its id, or `vx-sign-out`. */
class RoleChoice extends LightElement {
  static properties = {user: {attribute: false}, roles: {attribute: false}};

  render() {
    return html`
      <main class="card">
        <h1>${this.roles.length ? 'Choose a role' : 'No role'}</h1>
        <p class="lead">Signed in as ${this.user.name}</p>
        ${this.roles.length ? html`<ul class="roles">${this.roles.map(role => this.#button(role))}</ul>` : html`
          <p class="hint">This account has no role on any loop. Ask an administrator to assign one.</p>`}
        <button type="button" @click=${() => this.emit('vx-sign-out')}>Sign out</button>
      </main>`;
  }

  #button({id, name, project}) {
    return html`<li><button type="button" class="primary" data-role=${id} @click=${() => this.emit('vx-role', id)}>
      ${name}${project ? html` <small>${project}</small>` : nothing}</button></li>`;
  }
}

customElements.define('vx-role-choice', RoleChoice);
