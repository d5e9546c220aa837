import './elements/vx-app.js';
import {Microphone} from './microphone.js';
import {OperatorConsole} from './operator-console.js';
import {loadSettings} from './settings.js';
import {signedOutState, Store} from './store.js';
import {StoredSession} from './stored-session.js';
import {bindTalkKey} from './talk-input.js';

const raw = new URLSearchParams(location.search).get('raw') === '1';
const store = new Store(signedOutState(loadSettings(localStorage)));
const microphone = new Microphone({raw});
const audio = document.querySelector('audio');
const operatorConsole = new OperatorConsole(signallingUrl(), store, new StoredSession(sessionStorage), microphone, audio);

const app = Object.assign(document.createElement('vx-app'), {store, console: operatorConsole, microphone});
document.body.prepend(app);

bindTalkKey(operatorConsole.position.talkKey, () => store.state.phase === 'working');
addEventListener('pointerdown', () => store.state.audioBlocked && operatorConsole.position.startAudio());
addEventListener('online', () => operatorConsole.retryNow());
operatorConsole.resume();

/** Diagnosis hook, for the browser's console and for tests: the RTCPeerConnection of the moment, or null. */
window.voxyard = {peerConnection: () => operatorConsole.position.peerConnection};

function signallingUrl() {
  const url = new URL('api', document.baseURI);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  url.search = '';
  return url;
}
