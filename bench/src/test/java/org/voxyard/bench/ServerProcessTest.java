package org.voxyard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ServerProcessTest {
    @Test
    void theProcessThatListensOnAPortIsFoundAndItsCpuTimeIsRead() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServerProcess process = ServerProcess.listeningOn(socket.getLocalPort());

            assertEquals(
                    Long.toString(ProcessHandle.current().pid()),
                    process.folder().getFileName().toString());
            assertTrue(process.cpuSeconds() > 0);
        }
    }

    @Test
    void aPortOnWhichNobodyListensIsASentence() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThrows(IOException.class, () -> ServerProcess.listeningOn(port));
    }
}
