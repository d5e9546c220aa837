import {userSettings, withUserSettings} from './settings.js';

/** The console's part of the user data; the parts of other clients are kept as they are. */
const PART = 'voxyard';

/** @returns {Promise<import('./settings.js').Settings>} the settings with what the operator chose elsewhere */
export async function fetchSettings(connection, settings) {
  const {data} = await connection.request('get_user_data');
  return withUserSettings(settings, data?.[PART]);
}

/** Stores the settings that follow the operator. */
export async function storeSettings(connection, settings) {
  const {data} = await connection.request('get_user_data');
  await connection.request('set_user_data', {...data, [PART]: userSettings(settings)});
}
