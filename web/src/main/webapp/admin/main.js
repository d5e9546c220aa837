import './elements/va-app.js';
import {applyTheme, loadSettings} from '../operator/settings.js';
import {Api} from './api.js';
import {Messages} from './messages.js';
import {Route} from './route.js';
import {Session} from './session.js';

applyTheme(loadSettings(localStorage));
const session = new Session();

/** What every page of the administration works with; `wantedGrants` are changes of permissions by domain, not saved yet. */
const desk = {session, api: new Api(session), route: new Route(), messages: new Messages(), wantedGrants: new Map()};
session.addEventListener('change', () => session.account || desk.wantedGrants.clear());
document.body.prepend(Object.assign(document.createElement('va-app'), {desk}));

session.resume();

addEventListener('beforeunload', leaving => [...desk.wantedGrants.values()].some(({size}) => size) && leaving.preventDefault());
