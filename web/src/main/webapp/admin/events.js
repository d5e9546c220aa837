/** What events say to people. What only says that somebody speaks is not told: the board shows it. */
const SENTENCES = {
  'signed-in': ({who}) => `${who} signed in`,
  'signed-out': ({who}) => `${who} signed out`,
  'disconnected': ({who, detail}) => `${who} was disconnected${because(detail)}`,
  'joined': ({who, loop}) => `${who} joined ${loop}`,
  'left': ({who, loop}) => `${who} left ${loop}`,
  'switched': ({who, loop, detail}) => `${who} ${STATES[detail] ?? 'switched'} ${loop}`,
  'talk-started': ({who, loop}) => `${who} holds push-to-talk on ${loop}`,
  'talk-stopped': ({who, loop}) => `${who} released push-to-talk on ${loop}`,
  'denied': ({who, loop, detail}) => `${who} was denied${loop ? ` ${loop}` : ''}${because(detail)}`,
  'link-up': ({who}) => `${who} has audio`,
  'link-down': ({who, detail}) => `${who} has lost the audio${because(detail)}`,
  'directory-changed': ({detail}) => `The directory has changed${because(detail)}`,
};

/** What happens in the engine; its details are sentences already. */
const OF_THE_ENGINE = ['voice-on-closed-gate', 'mixer-replaced', 'mixer-given-up', 'loop-restarted', 'loop-fault'];
/** Who is heard. */
export const VOICES = ['voice-started', 'voice-stopped', 'loop-silent'];
/** What the board tells in words. */
export const TOLD = [...Object.keys(SENTENCES), ...OF_THE_ENGINE];

const STATES = {none: 'switched off', recv: 'monitors', send: 'may talk on'};
const TROUBLE = new Set(['denied', 'link-down', 'disconnected', ...OF_THE_ENGINE]);

export function isTold({type}) {
  return TOLD.includes(type);
}

/** Whether somebody should look at it. */
export function isTrouble({type}) {
  return TROUBLE.has(type);
}

export function sentence(event) {
  const {type, name, user, loop, detail} = event;
  const who = name ?? user ?? 'Somebody';
  return SENTENCES[type]?.({...event, who}) ?? [type.replaceAll('-', ' '), loop, name ?? user, detail].filter(Boolean).join(' · ');
}

function because(detail) {
  return detail ? `: ${detail}` : '';
}
