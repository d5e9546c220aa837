import {html, nothing} from 'lit';
import {icons} from '../icons.js';
import {LightElement} from './light-element.js';
import './vx-level-meter.js';

const THEMES = [['system', 'As the system'], ['dark', 'Dark'], ['light', 'Light']];

/** The settings dialog. Emits `vx-settings` with what changed, `vx-role` with an id, and `vx-sign-out`. */
class SettingsDialog extends LightElement {
  static properties = {
    settings: {attribute: false},
    microphone: {attribute: false},
    source: {attribute: false},
    roles: {attribute: false},
    role: {attribute: false},
    user: {attribute: false},
  };

  /** Opens the dialog over the console. */
  show() {
    this.querySelector('dialog').showModal();
  }

  render() {
    return html`
      <dialog aria-labelledby="settings-title" closedby="any">
        <form method="dialog">
          <header><h2 id="settings-title">Settings</h2><button class="icon-button" aria-label="Close">${icons.close}</button></header>
          ${this.#microphoneFields()}
          <fieldset><legend>Push-to-talk</legend>
            ${this.#check('latch', 'A short tap latches the key', 'A second tap releases it.')}
            ${this.#check('singleTalk', 'One talk loop at a time', 'Switching a loop to talk puts the others back to monitor.')}
          </fieldset>
          <fieldset><legend>Appearance</legend><div class="choices">
            ${THEMES.map(([theme, text]) => html`<label><input type="radio" name="theme" value=${theme}
              .checked=${this.settings.theme === theme} @change=${() => this.emit('vx-settings', {theme})}>${text}</label>`)}
          </div></fieldset>
          ${this.#roleField()}
          <footer><span>Signed in as ${this.user?.name}</span>
            <button type="button" data-sign-out @click=${() => this.emit('vx-sign-out')}>Sign out</button></footer>
        </form>
      </dialog>`;
  }

  #microphoneFields() {
    const {devices, deviceId, status, message} = this.microphone;
    return html`<fieldset><legend>Microphone</legend>
      <label class="field">Device<select name="microphone" @change=${this.#chooseDevice}>
        ${devices.length ? nothing : html`<option value="">No microphone</option>`}
        ${devices.map(device => html`<option value=${device.deviceId} .selected=${device.deviceId === deviceId}>
          ${device.label || 'Microphone'}</option>`)}
      </select></label>
      ${status === 'ready' ? html`<vx-level-meter .source=${this.source}></vx-level-meter>` : html`
        <p class="hint">${message} <button type="button" class="link" @click=${() => this.emit('vx-settings', {deviceId: ''})}>Try again</button></p>`}
      ${this.#check('processing', 'Voice processing', 'Echo cancellation, noise suppression, automatic gain.')}
    </fieldset>`;
  }

  #check(name, text, hint) {
    return html`<label class="check"><input type="checkbox" name=${name} .checked=${this.settings[name]}
      @change=${({target}) => this.emit('vx-settings', {[name]: target.checked})}><span>${text}<small>${hint}</small></span></label>`;
  }

  #roleField() {
    if (this.roles.length < 2) {
      return nothing;
    }
    return html`<fieldset><legend>Role</legend>
      <select name="role" aria-label="Role" @change=${({target}) => this.emit('vx-role', target.value)}>
        ${this.roles.map(({id, name}) => html`<option value=${id} .selected=${id === this.role?.id}>${name}</option>`)}
      </select></fieldset>`;
  }

  #chooseDevice = ({target}) => this.emit('vx-settings', {deviceId: target.value});
}

customElements.define('vx-settings', SettingsDialog);
