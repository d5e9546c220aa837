package org.voxyard.it.browser;

import static org.voxyard.it.Eventually.eventually;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One operator's console in a browser: what hands do on it, what eyes see and ears hear. One thread only. */
final class ConsolePage implements AutoCloseable {
    /** A tone of {@link ToneFile} measures some −20 dB at full volume, its absence less than −100 dB. */
    private static final double AUDIBLE_DB = -60;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double CONNECT_PATIENCE_MS = 60_000;

    private static final Path EARS = Path.of("src/test/resources/org/voxyard/it/browser/ears.js");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final Page page;
    private final PageFaults faults;
    private boolean keyHeld;
    private boolean spaceHeld;
    private Object pressedAtMs = 0;

    ConsolePage(Browser browser) {
        page = browser.newContext(new NewContextOptions().setViewportSize(1280, 800))
                .newPage();
        page.addInitScript(EARS);
        faults = new PageFaults(page);
    }

    /** Loads the console; without the browser's voice processing, which would take a steady tone for noise. */
    ConsolePage open(URI console) {
        page.navigate(console.resolve("?raw=1").toString());
        page.waitForSelector("[name=user]");
        return this;
    }

    /** Signs in with the demo's password; returns when audio can flow. */
    ConsolePage signIn(String user) {
        page.fill("[name=user]", user);
        page.fill("[name=password]", "demo");
        page.click("button.primary");
        awaitConnection("ready", CONNECT_PATIENCE_MS);
        return this;
    }

    String title() {
        return page.title();
    }

    PageFaults faults() {
        return faults;
    }

    boolean hasLoop(String loop) {
        return page.locator(tile(loop)).count() > 0;
    }

    ConsolePage off(String loop) {
        return press(loop, "off", "none");
    }

    ConsolePage monitor(String loop) {
        return press(loop, "monitor", "recv");
    }

    ConsolePage talk(String loop) {
        return press(loop, "talk", "send");
    }

    /** The state that the tile shows: none, recv or send. */
    String state(String loop) {
        return page.locator(tile(loop)).getAttribute("data-state");
    }

    /** Whether the tile shows that this operator's voice goes to the loop. */
    boolean isOnAir(String loop) {
        return page.locator(tile(loop) + "[data-live]").count() > 0;
    }

    /** What the tile says of its talkers. */
    String talkers(String loop) {
        return page.locator(tile(loop) + " .talkers").innerText();
    }

    ConsolePage volume(String loop, int volume) {
        page.locator(tile(loop) + " input[type=range]").fill(Integer.toString(volume));
        return this;
    }

    /** Puts the mouse down on push-to-talk and leaves it there. */
    void holdKey() {
        BoundingBox key = key().boundingBox();
        page.mouse().move(key.x + key.width / 2, key.y + key.height / 2);
        page.mouse().down();
        keyHeld = true;
        notePress();
        page.waitForSelector("[data-ptt=talking]");
    }

    /** Lets go of push-to-talk, however it is held or latched. */
    void releaseKey() {
        if (spaceHeld) {
            releaseSpace();
        }
        if (keyHeld) {
            awaitLongerThanATap();
            page.mouse().up();
            keyHeld = false;
        }
        if ("latched".equals(key().getAttribute("data-ptt"))) {
            key().click();
        }
        page.waitForSelector("[data-ptt=idle]");
    }

    /** A click is a tap: shorter than 200 ms. */
    void tapKey() {
        key().click();
    }

    /** Taps the key unless it is down; a tap that the machine held up for 200 ms latches nothing. */
    boolean latchesAfterATap() {
        if (keyState().equals("idle")) {
            tapKey();
        }
        return keyState().equals("latched");
    }

    void pressSpace() {
        page.keyboard().down("Space");
        spaceHeld = true;
        notePress();
    }

    void releaseSpace() {
        awaitLongerThanATap();
        page.keyboard().up("Space");
        spaceHeld = false;
    }

    private void notePress() {
        pressedAtMs = page.evaluate("performance.now()");
    }

    /** Whoever lets go sooner latches the key. */
    private void awaitLongerThanATap() {
        page.waitForFunction("pressedAt => performance.now() - pressedAt > 250", pressedAtMs);
    }

    String keyState() {
        return key().getAttribute("data-ptt");
    }

    /** Level of a tone now, dB. */
    double levelDb(int hertz) {
        return ((Number) page.evaluate("hertz => ears.levelDb(hertz)", hertz)).doubleValue();
    }

    boolean hears(int hertz) {
        return levelDb(hertz) > AUDIBLE_DB;
    }

    /** In which share of two seconds' samples the tone is heard: 0 to 1. */
    double shareHeard(int hertz) {
        Object share =
                page.evaluate("([hertz, thresholdDb]) => ears.share(hertz, thresholdDb)", List.of(hertz, AUDIBLE_DB));
        return ((Number) share).doubleValue();
    }

    /** RTP packets that the browser sends, over two seconds. */
    double sentPerSecond() {
        return ((Number) page.evaluate("() => ears.sentPerSecond()")).doubleValue();
    }

    /** What a counter of the server's engine stands at. */
    long counter(String id) {
        return ((Number) page.evaluate("id => ears.counter(id)", id)).longValue();
    }

    void awaitTone(int hertz) {
        eventually(() -> hertz + " Hz is not heard: " + levelDb(hertz) + " dB", PATIENCE, () -> hears(hertz));
    }

    void awaitSilence(int hertz) {
        eventually(
                () -> hertz + " Hz is heard. Does another Voxyard run on this machine?", PATIENCE, () -> !hears(hertz));
    }

    /** Switches the loop off and tells after how many milliseconds, less the browser's own buffer, the last sound was heard. */
    double silentAfterSwitchingOffMs(String loop) {
        return ((Number) page.evaluate("button => ears.silentAfterMs(button)", tile(loop) + " [data-action=off]"))
                .doubleValue();
    }

    /** Waits until the page says that there is no connection. */
    void awaitLoss() {
        awaitConnection("lost", CONNECT_PATIENCE_MS);
    }

    /** Waits until audio can flow again; to be called when the server is ready. */
    void awaitReturn() {
        awaitConnection("ready", CONNECT_PATIENCE_MS);
    }

    /** A picture of the page in {@code target/screenshots}. */
    void screenshot(String name) {
        page.screenshot(new ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        page.context().browser().close();
    }

    private void awaitConnection(String state, double patienceMs) {
        page.waitForSelector("[data-connection=" + state + "]", new WaitForSelectorOptions().setTimeout(patienceMs));
    }

    private ConsolePage press(String loop, String action, String state) {
        page.click(tile(loop) + " [data-action=" + action + "]");
        page.waitForSelector(tile(loop) + "[data-state=" + state + "]");
        return this;
    }

    private Locator key() {
        return page.locator("[data-ptt]");
    }

    private static String tile(String loop) {
        return "vx-loop-tile[data-loop=" + loop + "]";
    }
}
