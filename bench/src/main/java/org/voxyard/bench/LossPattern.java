package org.voxyard.bench;

import java.util.Random;
import java.util.function.BooleanSupplier;

/** Which packets a path loses. Each begins anew for a seed and answers for one packet after another. */
enum LossPattern {
    NONE("none", 0, 0),
    BURSTS_5("5 %, bursts of 3", 5, 3),
    RANDOM_10("10 %, random", 10, 0),
    RANDOM_20("20 %, random", 20, 0);

    private final String label;
    private final int percent;
    private final int burstPackets;

    LossPattern(String label, int percent, int burstPackets) {
        this.label = label;
        this.percent = percent;
        this.burstPackets = burstPackets;
    }

    String label() {
        return label;
    }

    int percent() {
        return percent;
    }

    BooleanSupplier losses(long seed) {
        Random random = new Random(seed);
        double ratio = percent / 100.0;
        return burstPackets == 0 ? () -> random.nextDouble() < ratio : new Bursts(random, ratio, burstPackets);
    }

    /** Gilbert's two states: in the bad one all is lost. */
    private static final class Bursts implements BooleanSupplier {
        private final Random random;
        private final double leave;
        private final double enter;
        private boolean bad;

        Bursts(Random random, double ratio, double meanPackets) {
            this.random = random;
            leave = 1 / meanPackets;
            enter = leave * ratio / (1 - ratio);
        }

        @Override
        public boolean getAsBoolean() {
            bad = random.nextDouble() < (bad ? 1 - leave : enter);
            return bad;
        }
    }
}
