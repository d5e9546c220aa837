package org.voxyard.it.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What must not happen on a page: console errors, exceptions, requests that fail or that leave this machine. */
final class PageFaults {
    private final List<String> faults = new ArrayList<>();

    PageFaults(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                faults.add("console " + message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> faults.add("exception: " + error));
        page.onRequest(this::checkHost);
        page.onRequestFailed(this::checkFailure);
        page.onResponse(this::checkStatus);
    }

    /** One sentence each, in their order. */
    List<String> all() {
        return List.copyOf(faults);
    }

    /** A page that goes on gives up by itself what it no longer needs. */
    private void checkFailure(Request request) {
        if (!request.failure().contains("ERR_ABORTED")) {
            faults.add("failed: " + request.url() + " " + request.failure());
        }
    }

    private void checkHost(Request request) {
        if (!"localhost".equals(URI.create(request.url()).getHost())) {
            faults.add("asks a foreign host: " + request.url());
        }
    }

    private void checkStatus(Response response) {
        if (response.status() >= 400) {
            faults.add("status " + response.status() + ": " + response.url());
        }
    }
}
