package org.voxyard.media.engine;

import java.util.TreeMap;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.mix.Ear;
import org.voxyard.media.mix.HearingProfile;
import org.voxyard.media.mix.Volume;

/**
 * One endpoint: which loops it hears, how loud and where. Thread: the Mixer; the Conductor has copies of its own.
 */
final class Listener {
    private final EndpointId endpoint;
    private final Ear ear;
    private final TreeMap<Integer, Integer> heard = new TreeMap<>();
    private final TreeMap<Integer, Integer> volumes = new TreeMap<>();
    private final TreeMap<Integer, Integer> pans = new TreeMap<>();

    Listener(EndpointId endpoint, Ear ear) {
        this.endpoint = endpoint;
        this.ear = ear;
    }

    /** The same listener for another mixer. */
    Listener copy() {
        Listener copy = new Listener(endpoint, new Ear(ear.ownSsrc(), ear.output()));
        copy.heard.putAll(heard);
        copy.volumes.putAll(volumes);
        copy.pans.putAll(pans);
        return copy;
    }

    EndpointId endpoint() {
        return endpoint;
    }

    Ear ear() {
        return ear;
    }

    /** Switches a loop on or off; the volume of before counts again. */
    void hear(int loopIndex, boolean hears) {
        if (hears) {
            heard.put(loopIndex, volumes.getOrDefault(loopIndex, Volume.DEFAULT));
        } else {
            heard.remove(loopIndex);
        }
    }

    /** Sets a loop's volume, which may be off. */
    void volume(int loopIndex, int volume) {
        volumes.put(loopIndex, volume);
        heard.computeIfPresent(loopIndex, (loop, before) -> volume);
    }

    /** Moves a loop, which may be off. */
    void pan(int loopIndex, int pan) {
        pans.put(loopIndex, pan);
    }

    void forget(int loopIndex) {
        heard.remove(loopIndex);
        volumes.remove(loopIndex);
        pans.remove(loopIndex);
    }

    HearingProfile profile() {
        return HearingProfile.of(heard, pans);
    }
}
