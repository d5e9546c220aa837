/** Keys that work on every page, unless somebody types. Two keys after one another: `g`, then where to. */
export const SHORTCUTS = [
  {keys: ['/'], text: 'Search'},
  {keys: ['n'], text: 'New entry'},
  {keys: ['g', 'l'], text: 'Go to the live board', path: ['live']},
  {keys: ['g', 's'], text: 'Go to the sessions', path: ['sessions']},
  {keys: ['g', 'd'], text: 'Go to the domains', path: ['domains']},
  {keys: ['g', 'c'], text: 'Go to the counters', path: ['counters']},
  {keys: ['g', 'h'], text: 'Go to health and settings', path: ['node']},
  {keys: ['?'], text: 'Show the keys'},
];

const SEQUENCE_MS = 1_000;

/** Listens for the keys while `app` is on the page. */
export function bindShortcuts(app, {route, session}) {
  let before = {key: '', at: 0};
  addEventListener('keydown', press => {
    if (!session.account || isTyping(press) || press.ctrlKey || press.metaKey || press.altKey) {
      return;
    }
    const isSecond = before.key === 'g' && press.timeStamp - before.at < SEQUENCE_MS;
    before = {key: press.key, at: press.timeStamp};
    const target = isSecond && SHORTCUTS.find(({keys, path}) => path && keys[1] === press.key);
    const hit = target ? () => route.go(target.path) : !isSecond && VERBS[press.key]?.(app);
    if (hit) {
      press.preventDefault();
      hit();
    }
  });
}

const VERBS = {
  '/': app => clickOrFocus(app.querySelector('[data-search]')),
  n: app => clickOrFocus(app.querySelector('[data-new]')),
  '?': app => () => app.querySelector('va-shortcuts').show(),
};

function clickOrFocus(element) {
  return element && (() => element.matches('input') ? element.select() : element.click());
}

function isTyping({target}) {
  return target.closest('input, select, textarea, dialog, [role=grid]') !== null;
}
