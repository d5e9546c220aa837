package org.voxyard.client;

import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Clips that are played into a loop, one after another. Verbs throw {@link ProblemException}. */
public final class Announcements {
    private final Api api;
    private final String path;
    private final Listing<Announcement> listing;

    Announcements(Api api, String loop) {
        this.api = api;
        this.path = "loops/" + Query.encode(loop) + "/announcements";
        this.listing = new Listing<>(api, path, Announcement.class);
    }

    /** The latest, the newest first. */
    public Stream<Announcement> all() {
        return listing.all();
    }

    public Announcement get(String id) {
        return listing.get(id);
    }

    /** Plays a clip that comes with the product; the problem with an unknown one names all. */
    public Announcement play(String clip) {
        return play(Body.json(new AnnouncementOrder(clip)));
    }

    /**
     * Plays a recording: Ogg Opus with frames of 20 ms, or WAV (names that end in {@code .wav}); docs/rest.md has the limits.
     * Throws {@link java.io.UncheckedIOException} without the file.
     */
    public Announcement play(Path recording) {
        String name = recording.toString().toLowerCase(Locale.ROOT);
        return play(Body.file(name.endsWith(".wav") ? "audio/wav" : "audio/ogg", recording));
    }

    private Announcement play(Body body) {
        String key = UUID.randomUUID().toString();
        return JsonRecords.read(Api.json(api.create(api.resolve(path), body, key)), Announcement.class);
    }
}
