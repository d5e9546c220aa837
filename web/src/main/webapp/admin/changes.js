/** Tells every part of the page that domains or what belongs to them have changed. */
export function tellOfChange() {
  dispatchEvent(new Event('va-directory-changed'));
}
