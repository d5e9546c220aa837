import {html, render} from 'lit';

/**
 * Asks before something destroys. Escape and Cancel, which has the focus, say no.
 *
 * @param {{title: string, text: string, verb: string}} question
 * @returns {Promise<boolean>}
 */
export function confirm({title, text, verb}) {
  const dialog = document.createElement('dialog');
  dialog.className = 'small';
  dialog.role = 'alertdialog';
  dialog.setAttribute('aria-labelledby', 'confirm-title');
  dialog.setAttribute('aria-describedby', 'confirm-text');
  render(html`<form method="dialog">
    <header><h2 id="confirm-title">${title}</h2></header>
    <p id="confirm-text">${text}</p>
    <footer><button autofocus value="no">Cancel</button><button class="danger" value="yes" data-confirm>${verb}</button></footer></form>`, dialog);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(resolve => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
