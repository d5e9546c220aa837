const KEY = 'voxyard.settings';

/**
 * @typedef {object} Settings
 * @property {boolean} latch a tap on push-to-talk latches it
 * @property {boolean} singleTalk switching a loop to talk puts the others back to monitor
 * @property {boolean} processing echo cancellation, noise suppression and gain control of the browser
 * @property {'system'|'dark'|'light'} theme
 * @property {string} deviceId microphone; empty = the browser's choice
 */

const DEFAULTS = {latch: true, singleTalk: false, processing: true, theme: 'system', deviceId: ''};

/** What follows the operator to another position; the rest belongs to this browser. */
const OF_THE_USER = ['latch', 'singleTalk', 'theme'];

/**
 * @param {Storage} storage
 * @returns {Settings}
 */
export function loadSettings(storage) {
  try {
    return {...DEFAULTS, ...JSON.parse(storage.getItem(KEY) ?? '{}')};
  } catch {
    return DEFAULTS;
  }
}

/** @param {Storage} storage @param {Settings} settings */
export function saveSettings(storage, settings) {
  storage.setItem(KEY, JSON.stringify(settings));
}

/** @param {Settings} settings @returns {Partial<Settings>} the members kept in the user data of the server */
export function userSettings(settings) {
  return Object.fromEntries(OF_THE_USER.map(name => [name, settings[name]]));
}

/** @param {Settings} settings @param {unknown} stored user data from the server, of whatever shape */
export function withUserSettings(settings, stored) {
  const known = OF_THE_USER.filter(name => typeof stored?.[name] === typeof settings[name]);
  return {...settings, ...Object.fromEntries(known.map(name => [name, stored[name]]))};
}

/** @param {Settings} settings */
export function applyTheme({theme}) {
  document.documentElement.dataset.theme = theme;
}
