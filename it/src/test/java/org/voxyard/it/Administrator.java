package org.voxyard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.standalone.ServerDeploymentHelper;
import org.jboss.as.controller.client.helpers.standalone.ServerDeploymentHelper.ServerDeploymentException;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Changes the directory of the running server through a {@link RightsDesk} that is deployed beside the application. */
final class Administrator implements AutoCloseable {
    private static final String DESK = "rights-desk.war";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI desk;
    private final ModelControllerClient management;

    Administrator(Server server) throws IOException, ServerDeploymentException {
        desk = server.http().resolve("rights-desk/rights");
        management = ModelControllerClient.Factory.create("127.0.0.1", server.managementPort());
        try (InputStream archive = archive().as(ZipExporter.class).exportAsInputStream()) {
            new ServerDeploymentHelper(management).deploy(DESK, archive);
        }
    }

    /** Sets what a role may do with a loop: send, recv or none. Returns when that is in force. */
    void grant(String role, String loop, String permission) {
        tell("role=" + role + "&loop=" + loop + "&permission=" + permission);
    }

    void admit(String user, String role) {
        tell("role=" + role + "&user=" + user + "&member=true");
    }

    void dismiss(String user, String role) {
        tell("role=" + role + "&user=" + user + "&member=false");
    }

    @Override
    public void close() throws IOException, ServerDeploymentException {
        new ServerDeploymentHelper(management).undeploy(DESK);
        management.close();
    }

    private void tell(String form) {
        HttpRequest request = HttpRequest.newBuilder(desk)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = http.sendAsync(request, BodyHandlers.ofString()).join();
        assertEquals(200, answer.statusCode(), answer.body());
    }

    private static WebArchive archive() {
        return ShrinkWrap.create(WebArchive.class, DESK)
                .addClass(RightsDesk.class)
                .addAsManifestResource(
                        new StringAsset("Dependencies: deployment.voxyard.ear, deployment.voxyard.ear.ejb.jar\n"),
                        "MANIFEST.MF");
    }
}
