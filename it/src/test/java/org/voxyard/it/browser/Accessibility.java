package org.voxyard.it.browser;

import java.util.List;

/** What a screen reader and the keyboard need of a page, as far as a program can tell. */
final class Accessibility {
    private static final String CHECK = """
            () => {
              const faults = [];
              const seen = element => element.checkVisibility({visibilityProperty: true});
              const named = id => id && document.getElementById(id)?.textContent;
              const name = element => [element.getAttribute('aria-label'), named(element.getAttribute('aria-labelledby')),
                element.labels?.[0]?.textContent, element.getAttribute('title'), element.textContent].find(text => text?.trim());
              const check = (selector, what, holds) => [...document.querySelectorAll(selector)].filter(seen)
                .filter(element => !holds(element)).forEach(element => faults.push(what + ': ' + element.outerHTML.slice(0, 160)));
              check('button, a[href], input, select, table, dialog, [role=grid], [role=toolbar], nav', 'has no name', name);
              check('svg', 'is neither hidden nor named', svg => svg.ariaHidden === 'true' || svg.ariaLabel);
              check('th', 'has no scope', th => th.scope);
              check('[aria-describedby]', 'is described by nothing', element => element.getAttribute('aria-describedby').split(' ').every(named));
              check('li', 'is in no list', li => li.closest('ul, ol'));
              const ids = [...document.querySelectorAll('[id]')].map(({id}) => id);
              ids.filter((id, at) => ids.indexOf(id) !== at).forEach(id => faults.push('twice: #' + id));
              for (const landmark of ['main', 'h1']) {
                document.querySelectorAll(landmark).length === 1 || faults.push('not exactly one ' + landmark);
              }
              return faults;
            }
            """;

    private Accessibility() {}

    /** One sentence for each fault of the page as it is now. */
    @SuppressWarnings("unchecked")
    static List<String> faults(AdminPage page) {
        return (List<String>) page.evaluate(CHECK);
    }
}
