import {applyTheme, saveSettings, userSettings, withUserSettings} from './settings.js';

/** The console's part of the user data on the server; the parts of other clients are kept as they are. */
const PART = 'voxyard';

/** The settings in use: kept in this browser, and what belongs to the operator also on the server. */
export class Preferences {
  #store;
  #storage;

  /** @param {import('./store.js').Store} store @param {Storage} storage */
  constructor(store, storage) {
    this.#store = store;
    this.#storage = storage;
    applyTheme(store.state.settings);
  }

  /** @param {Partial<import('./settings.js').Settings>} change */
  change(change) {
    const settings = {...this.#store.state.settings, ...change};
    saveSettings(this.#storage, settings);
    applyTheme(settings);
    this.#store.update({settings});
  }

  /** Takes over what the operator chose at another position. */
  async fetch(connection) {
    const {data} = await connection.request('get_user_data');
    this.change(withUserSettings(this.#store.state.settings, data?.[PART]));
  }

  /** Stores what follows the operator. */
  async push(connection) {
    const {data} = await connection.request('get_user_data');
    await connection.request('set_user_data', {...data, [PART]: userSettings(this.#store.state.settings)});
  }
}
