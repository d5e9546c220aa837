const TYPING = 'input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog, form';

/**
 * The space bar as push-to-talk, and everything that makes the key let go: blur, a hidden tab, leaving the page.
 * @param {import('./talk-key.js').TalkKey} talkKey
 * @param {() => boolean} working whether the operator is at the tiles
 */
export function bindTalkKey(talkKey, working) {
  const isTalk = press => press.code === 'Space' && working() && !press.target.closest?.(TYPING);
  addEventListener('keydown', press => {
    if (isTalk(press)) {
      press.preventDefault();
      if (!press.repeat) {
        talkKey.press();
      }
    }
  });
  addEventListener('keyup', release => {
    if (isTalk(release)) {
      release.preventDefault();
      talkKey.release();
    } else if (release.code === 'Space') {
      talkKey.cancel();
    }
  });
  addEventListener('blur', () => talkKey.cancel());
  addEventListener('pagehide', () => talkKey.cancel());
  document.addEventListener('visibilitychange', () => document.hidden && talkKey.cancel());
}
