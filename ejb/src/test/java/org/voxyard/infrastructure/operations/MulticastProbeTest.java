package org.voxyard.infrastructure.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voxyard.operations.doctor.Finding;

class MulticastProbeTest {
    private long nowNs;
    private int looks;
    private Finding network = Finding.inOrder("multicast", "A packet came back.");

    private final MulticastProbe probe = new MulticastProbe(
            () -> {
                looks++;
                return network;
            },
            () -> nowNs);

    @Test
    void aPathThatIsLostWhileTheNodeRunsIsAFaultUntilItIsBack() {
        assertEquals(List.of(), probe.faults());
        network = Finding.fault("multicast", "No multicast on interface eth0.");
        nowNs += MulticastProbe.FRESHNESS.toNanos();
        assertEquals(List.of("No multicast on interface eth0."), probe.faults());
        network = Finding.inOrder("multicast", "A packet came back.");
        nowNs += MulticastProbe.FRESHNESS.toNanos();
        assertEquals(List.of(), probe.faults());
    }

    @Test
    void howeverOftenItIsAskedItLooksEveryTenSecondsAtMost() {
        for (int i = 0; i < 100; i++) {
            probe.faults();
        }
        assertEquals(1, looks);
    }
}
