package org.voxyard.it;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * {@code @ExtendWith(RunningServer.class)} gives a test class the one {@link Server} of this test run as a parameter of
 * its constructor or methods. The first class starts it, the end of the run stops it; a test that stops it starts it again.
 */
public final class RunningServer implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(RunningServer.class);

    /** How the store of JUnit closes the server at the end. */
    private record Kept(Server server) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (isInsideServer()) {
            return;
        }
        Server server = server(context);
        System.setProperty("voxyard.it.home", Server.HOME.toString());
        System.setProperty("voxyard.it.management.port", Integer.toString(server.managementPort()));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Server.class;
    }

    @Override
    public Server resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return server(context);
    }

    /** Arquillian runs its test classes a second time, in the server that is tested. */
    private static boolean isInsideServer() {
        return System.getProperty("jboss.server.name") != null;
    }

    private static Server server(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Server.class, key -> new Kept(Server.startFresh()), Kept.class)
                .server();
    }
}
