package org.voxyard.media.engine;

import java.util.function.Consumer;
import org.voxyard.media.api.Clip;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopPriority;
import org.voxyard.media.counter.Counters;

/** The Conductor's way to the {@link Mixer} of the moment; everything is put down in the book as well. */
final class MixerProxy extends AgentProxy {
    private final MixerBook book = new MixerBook();
    private MixerUnit unit;

    MixerProxy(MixerUnit first, Counters counters) {
        super(first.commands(), counters);
        unit = first;
    }

    /** The mixer that commands go to. */
    MixerUnit unit() {
        return unit;
    }

    /** What the mixer was told. */
    MixerBook book() {
        return book;
    }

    /** Tells another mixer, not running yet, what holds, and sends it all further commands. */
    void moveTo(MixerUnit successor) {
        book.readTo(successor.mixer());
        unit = successor;
        redirect(successor.commands());
    }

    void addLoop(LoopChannel loop) {
        book.addLoop(loop);
        tell(mixer -> mixer.onAddLoop(loop));
    }

    void removeLoop(LoopChannel loop) {
        book.removeLoop(loop);
        tell(mixer -> mixer.onRemoveLoop(loop));
    }

    void priority(LoopChannel loop, LoopPriority priority) {
        book.priority(loop, priority);
        tell(mixer -> mixer.onPriority(loop, priority));
    }

    void survey(LegSurvey survey) {
        tell(mixer -> mixer.onSurvey(survey));
    }

    void addListener(Listener listener) {
        book.addListener(listener.copy());
        tell(mixer -> mixer.onAddListener(listener));
    }

    void removeListener(EndpointId endpoint) {
        book.removeListener(endpoint);
        tell(mixer -> mixer.onRemoveListener(endpoint));
    }

    void forgetSsrc(int ssrc) {
        tell(mixer -> mixer.onForgetSsrc(ssrc));
    }

    void hear(EndpointId endpoint, LoopChannel loop, boolean hears) {
        book.change(endpoint, listener -> listener.hear(loop.index(), hears));
        tell(mixer -> mixer.audience().onHear(endpoint, loop.index(), hears));
    }

    void volume(EndpointId endpoint, LoopChannel loop, int volume) {
        book.change(endpoint, listener -> listener.volume(loop.index(), volume));
        tell(mixer -> mixer.audience().onVolume(endpoint, loop.index(), volume));
    }

    void pan(EndpointId endpoint, LoopChannel loop, int pan) {
        book.change(endpoint, listener -> listener.pan(loop.index(), pan));
        tell(mixer -> mixer.audience().onPan(endpoint, loop.index(), pan));
    }

    void addPlayer(EndpointId endpoint, StreamStart start) {
        Player player = new Player(start);
        book.addPlayer(endpoint, player);
        tell(mixer -> mixer.onAddPlayer(endpoint, player));
    }

    void play(EndpointId endpoint, LoopChannel loop, Clip clip) {
        tell(mixer -> mixer.onPlay(endpoint, loop, clip));
    }

    void removePlayer(EndpointId endpoint) {
        book.removePlayer(endpoint);
        tell(mixer -> mixer.onRemovePlayer(endpoint));
    }

    /** The command belongs to the mixer of this moment, even if it runs when that has been replaced. */
    private void tell(Consumer<Mixer> command) {
        Mixer target = unit.mixer();
        offer(() -> command.accept(target));
    }
}
