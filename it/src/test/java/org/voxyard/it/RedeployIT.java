package org.voxyard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningServer.class)
class RedeployIT {
    private static final int REDEPLOYMENTS = 10;
    private static final Duration SETTLING = Duration.ofSeconds(20);

    @Test
    void tenRedeploymentsLeakNoSocketNoThreadAndNoMulticastMembership(Server server) throws Exception {
        try (Management management = new Management(server)) {
            EngineTraces before = EngineTraces.settled(server, management, SETTLING);
            assertFalse(before.threads().isEmpty() || before.udpPorts().isEmpty(), "the engine does not run");
            for (int i = 0; i < REDEPLOYMENTS; i++) {
                management.redeploy();
            }
            EngineTraces after = EngineTraces.settled(server, management, SETTLING);
            assertEquals(before.udpPorts(), after.udpPorts());
            assertEquals(before.threads(), after.threads());
            assertEquals(Set.of(), before.groupsThatGrewUntil(after));
        }
    }
}
