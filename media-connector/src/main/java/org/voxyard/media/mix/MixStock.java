package org.voxyard.media.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.voxyard.media.codec.OpusEncoder;

/** All mixes that there are: those in use and those that wait to be used again. Thread: the Mixer. */
final class MixStock implements AutoCloseable {
    private final IntFunction<OpusEncoder> encoders;
    private final List<SharedMix> mixes = new ArrayList<>();
    private final List<SharedMix> spare = new ArrayList<>();
    private int complexity;

    /** As {@link MixPlanner}'s. */
    MixStock(IntFunction<OpusEncoder> encoders, int complexity) {
        this.encoders = encoders;
        this.complexity = complexity;
    }

    /** Those in use; the list itself, for reading. */
    List<SharedMix> mixes() {
        return mixes;
    }

    /** Takes a mix into use, in whatever state. */
    SharedMix take(boolean stereo) {
        SharedMix mix = find(stereo);
        mixes.add(mix);
        return mix;
    }

    /** Changes the effort of all encoders. */
    void complexity(int level) {
        complexity = level;
        mixes.forEach(mix -> mix.complexity(level));
        spare.forEach(mix -> mix.complexity(level));
    }

    /** Puts away what nobody hears in this tick, and what is broken for good. */
    void retireUnheard(long tick) {
        for (int i = mixes.size() - 1; i >= 0; i--) {
            if (!mixes.get(i).isHeardAt(tick)) {
                keepOrClose(mixes.remove(i));
            }
        }
    }

    @Override
    public void close() {
        mixes.forEach(SharedMix::close);
        spare.forEach(SharedMix::close);
        mixes.clear();
        spare.clear();
    }

    private void keepOrClose(SharedMix mix) {
        if (mix.isBroken()) {
            mix.close();
        } else {
            mix.forget();
            spare.add(mix);
        }
    }

    private SharedMix find(boolean stereo) {
        for (int i = spare.size() - 1; i >= 0; i--) {
            if (spare.get(i).isStereo() == stereo) {
                return spare.remove(i);
            }
        }
        return make(stereo ? 2 : 1);
    }

    private SharedMix make(int channels) {
        SharedMix mix = new SharedMix(encoders.apply(channels), channels);
        mix.complexity(complexity);
        return mix;
    }
}
