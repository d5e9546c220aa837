package org.voxyard.it;

import java.io.IOException;
import java.util.List;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.ModelControllerClientConfiguration;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;

/** The server's management interface. */
final class Management implements AutoCloseable {
    private static final int CONNECTION_TIMEOUT_MS = 30_000;

    private final ModelControllerClient client;

    Management(Server server) throws IOException {
        client = ModelControllerClient.Factory.create(new ModelControllerClientConfiguration.Builder()
                .setHostName("127.0.0.1")
                .setPort(server.managementPort())
                .setConnectionTimeout(CONNECTION_TIMEOUT_MS)
                .build());
    }

    /** Undeploys and deploys the application again; returns when it is up. */
    void redeploy() throws IOException {
        execute(Operations.createOperation("redeploy", Operations.createAddress("deployment", "voxyard.ear")));
    }

    /** Names of all live threads of the server. */
    List<String> threadNames() throws IOException {
        ModelNode dump = Operations.createOperation(
                "dump-all-threads", Operations.createAddress("core-service", "platform-mbean", "type", "threading"));
        dump.get("locked-monitors").set(false);
        dump.get("locked-synchronizers").set(false);
        return execute(dump).asList().stream()
                .map(thread -> thread.get("thread-name").asString())
                .toList();
    }

    private ModelNode execute(ModelNode operation) throws IOException {
        ModelNode outcome = client.execute(operation);
        if (!Operations.isSuccessfulOutcome(outcome)) {
            throw new IOException(Operations.getFailureDescription(outcome).asString());
        }
        return Operations.readResult(outcome);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
