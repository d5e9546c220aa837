package org.voxyard.it.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The web administration in a browser: what an administrator does there, and sees. One thread only. */
final class AdminPage implements AutoCloseable {
    private static final double PATIENCE_MS = 30_000;
    private static final double LONG_PATIENCE_MS = 60_000;
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final Page page;
    private final PageFaults faults;

    AdminPage(Browser browser) {
        page = browser.newContext(new NewContextOptions().setViewportSize(1280, 800))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        faults = new PageFaults(page);
    }

    /** Loads the sign-in form. */
    AdminPage open(URI server) {
        page.navigate(server.resolve("admin/#/domains").toString());
        page.waitForSelector("[name=user]");
        return this;
    }

    AdminPage signIn(String user, String password) {
        page.fill("[name=user]", user);
        page.fill("[name=password]", password);
        page.click("button.primary");
        return this;
    }

    /** Goes to the provider's page of that name, and back. */
    AdminPage signInAt(String provider) {
        page.click("a.elsewhere:has-text('Sign in with " + provider + "')");
        return this;
    }

    void signOut() {
        page.click("[data-sign-out]");
    }

    void awaitText(String text) {
        page.waitForSelector("text=" + text);
    }

    void awaitSignedIn() {
        page.waitForSelector("va-sidebar");
    }

    /** What the sign-in form says against the attempt. */
    String refusal() {
        page.waitForSelector(".form-error svg");
        return page.locator(".form-error").innerText().strip();
    }

    /** Goes to a page by its address, as {@code domains/demo/loops}, and waits for its heading. */
    AdminPage go(String path, String heading) {
        page.evaluate("path => { location.hash = '#/' + path; }", path);
        page.waitForSelector("va-pages h2:has-text('" + heading + "')");
        return this;
    }

    /** Opens the form for a new entry. */
    AdminPage beginEntry() {
        page.locator("[data-new]").click();
        page.waitForSelector("dialog.drawer[open] [name=name]");
        return this;
    }

    AdminPage fill(String field, String value) {
        page.fill("dialog.drawer[open] [name='" + field + "']", value);
        return this;
    }

    void save() {
        page.click("[data-save]");
    }

    /** The server's messages at the fields. */
    List<String> fieldErrors() {
        page.waitForSelector(".form-field .fault");
        return page.locator(".form-field .fault").allInnerTexts();
    }

    /** The name of the field that has the keyboard. */
    String focusedField() {
        return (String) page.evaluate("() => document.activeElement.name ?? ''");
    }

    void edit(String id) {
        page.click(row(id) + " a");
        page.waitForSelector("dialog.drawer[open] [name=name]");
    }

    /** What the form tells of somebody else's change. */
    String meanwhile() {
        page.waitForSelector(".meanwhile");
        return page.locator(".meanwhile").innerText();
    }

    void awaitEntry(String id) {
        page.waitForSelector(row(id));
    }

    boolean hasEntry(String id) {
        return page.locator(row(id)).count() > 0;
    }

    void search(String text) {
        page.fill("[data-search]", text);
    }

    void awaitNoEntry(String id) {
        page.waitForSelector(row(id), new WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Asks for an entry's deletion; the answer is still to be given. */
    void delete(String id) {
        page.click(row(id) + " [data-delete]");
        page.waitForSelector("[data-confirm]");
    }

    void confirm() {
        page.click("[data-confirm]");
    }

    void cancelByEscape() {
        page.keyboard().press("Escape");
        page.waitForSelector("[data-confirm]", new WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Sends the test tone into the loop whose form is open; returns what came of it. */
    String testLoop() {
        page.click("[data-test]");
        page.waitForSelector("[data-outcome]");
        return page.locator("[data-outcome]").innerText();
    }

    /** Clicks the cell of the matrix and saves. */
    void cycle(String role, String loop) {
        page.waitForSelector(".matrix[aria-busy=false]");
        cell(role, loop).click();
        page.click("[data-apply]");
        page.waitForSelector(".pending:has-text('Everything is saved')");
    }

    /** What the cell of the matrix says to a screen reader. */
    String permission(String role, String loop) {
        return cell(role, loop).getAttribute("aria-label");
    }

    /** Waits until something is to be seen; rare things, such as a voice, have a minute. */
    AdminPage await(String selector) {
        page.waitForSelector(selector, new WaitForSelectorOptions().setTimeout(LONG_PATIENCE_MS));
        return this;
    }

    /** Waits until something is plotted there; a flat line has no height that could be seen. */
    AdminPage awaitPlot(String selector) {
        page.waitForSelector(
                selector + " polyline",
                new WaitForSelectorOptions()
                        .setState(WaitForSelectorState.ATTACHED)
                        .setTimeout(LONG_PATIENCE_MS));
        return this;
    }

    /** Waits until something is gone. */
    AdminPage awaitGone(String selector) {
        page.waitForSelector(selector, new WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    AdminPage press(String selector) {
        page.click(selector);
        return this;
    }

    AdminPage enter(String selector, String text) {
        page.fill(selector, text);
        return this;
    }

    AdminPage choose(String selector, String option) {
        page.selectOption(selector, option);
        return this;
    }

    AdminPage give(String selector, Path file) {
        page.setInputFiles(selector, file);
        return this;
    }

    /** Presses keys one after the other, wherever the keyboard is. */
    AdminPage keys(String... keys) {
        List.of(keys).forEach(page.keyboard()::press);
        return this;
    }

    /** The text that is to be seen. */
    String read(String selector) {
        return page.locator(selector).first().innerText().strip();
    }

    /** What a field holds. */
    String value(String selector) {
        return page.inputValue(selector);
    }

    int count(String selector) {
        return page.locator(selector).count();
    }

    /** Whether the keyboard is at what the selector names. */
    boolean isAt(String selector) {
        return (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    /** Presses what lets the browser download; returns where the file lies. */
    Path download(String selector) {
        return page.waitForDownload(() -> page.click(selector)).path();
    }

    /** What a program of our own finds on the page. */
    Object evaluate(String script) {
        return page.evaluate(script);
    }

    /** How long this page has computed since it was opened; waiting and other programs do not count. */
    Duration computed() {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject domain = new JsonObject();
        domain.addProperty("timeDomain", "threadTicks");
        session.send("Performance.enable", domain);
        JsonArray metrics = session.send("Performance.getMetrics").getAsJsonArray("metrics");
        return seconds(metrics, "TaskDuration");
    }

    PageFaults faults() {
        return faults;
    }

    /** A picture of the page in {@code target/screenshots}. */
    void screenshot(String name) {
        page.screenshot(new ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        page.context().browser().close();
    }

    private static Duration seconds(JsonArray metrics, String name) {
        for (JsonElement metric : metrics) {
            if (metric.getAsJsonObject().get("name").getAsString().equals(name)) {
                return Duration.ofNanos(
                        (long) (metric.getAsJsonObject().get("value").getAsDouble() * 1e9));
            }
        }
        throw new AssertionError("The browser does not measure " + name);
    }

    private Locator cell(String role, String loop) {
        return page.locator(".cell[data-role='" + role + "'][data-loop='" + loop + "']");
    }

    private static String row(String id) {
        return "tr[data-id='" + id + "']";
    }
}
