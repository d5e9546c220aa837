import {html, nothing} from 'lit';
import {LightElement} from '../../operator/elements/light-element.js';
import {applyTheme, loadSettings, saveSettings} from '../../operator/settings.js';
import {icons} from '../icons.js';
import {PAGES} from '../pages.js';
import {href} from '../route.js';
import './va-tree.js';

/** Where one can go: the pages of the site, the tree of domains; and who is signed in. */
class Sidebar extends LightElement {
  static properties = {desk: {attribute: false}, path: {attribute: false}, project: {}};

  render() {
    const {account, ofSite} = this.desk.session;
    return html`
      <header><h1><img src="../favicon.svg" alt="" width="26" height="26">Voxyard</h1></header>
      <nav aria-label="Pages"><ul>${PAGES.filter(page => ofSite || !page.ofSite).map(page => this.#link(page))}</ul></nav>
      <va-tree role="region" aria-labelledby="tree-title" .desk=${this.desk} .path=${this.path} .project=${this.project}></va-tree>
      <footer>
        <p title=${account.user}><strong>${account.name}</strong><small>${account.access.replace('-', ' ')}</small></p>
        <button type="button" class="icon-button" aria-label="Keys" title="Keys (?)" @click=${() => document.querySelector('va-shortcuts').show()}>${icons.keyboard}</button>
        <button type="button" class="icon-button" aria-label="Switch between dark and light" title="Dark or light" @click=${switchTheme}>${icons.theme}</button>
        <button type="button" class="icon-button" aria-label="Sign out" title="Sign out" data-sign-out @click=${() => this.desk.session.signOut()}>${icons.leave}</button>
      </footer>`;
  }

  #link({path, text, icon}) {
    return html`<li><a href=${href([path])} aria-current=${this.path[0] === path && this.path.length === 1 ? 'page' : nothing}>${icons[icon]}${text}</a></li>`;
  }
}

function switchTheme() {
  const settings = loadSettings(localStorage);
  const light = settings.theme === 'light' || (settings.theme === 'system' && matchMedia('(prefers-color-scheme: light)').matches);
  const changed = {...settings, theme: light ? 'dark' : 'light'};
  saveSettings(localStorage, changed);
  applyTheme(changed);
}

customElements.define('va-sidebar', Sidebar);
