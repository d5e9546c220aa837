package org.voxyard.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Starts the installed Chromium, headless, with a tone for a microphone. The tone is the process's: one browser a tone. */
final class Chromium {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private Chromium() {}

    static Browser launch(Playwright playwright, int hertz) {
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(installed())
                        .setHeadless(true)
                        .setArgs(arguments(ToneFile.write(hertz))));
    }

    private static List<String> arguments(Path tone) {
        return List.of(
                "--no-sandbox",
                "--headless=new",
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-audio-capture=" + tone,
                "--autoplay-policy=no-user-gesture-required",
                // lets it reach the server on machines that have no network but loopback
                "--allow-loopback-in-peer-connection",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run");
    }

    private static Path installed() {
        return PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium in " + PLACES + "; ./test installs it."));
    }
}
