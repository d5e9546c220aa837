package org.voxyard.jca;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionDefinition;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Set;
import javax.security.auth.Subject;
import org.voxyard.media.api.MediaConnection;
import org.voxyard.media.api.MediaConnectionFactory;

/** Makes the server's pooled connections to the engine. They are all alike, so any free one serves any caller. */
@ConnectionDefinition(
        connectionFactory = MediaConnectionFactory.class,
        connectionFactoryImpl = VoxyardConnectionFactory.class,
        connection = MediaConnection.class,
        connectionImpl = MediaConnectionHandle.class)
public final class VoxyardManagedConnectionFactory implements ManagedConnectionFactory, ResourceAdapterAssociation {
    private static final long serialVersionUID = 1L;

    private transient VoxyardResourceAdapter adapter;
    private transient PrintWriter logWriter;

    @Override
    public Object createConnectionFactory(ConnectionManager pool) {
        return new VoxyardConnectionFactory(this, pool);
    }

    @Override
    public Object createConnectionFactory() throws ResourceException {
        throw new NotSupportedException("The media engine lives in a server; there is no connection without one.");
    }

    @Override
    public ManagedConnection createManagedConnection(Subject subject, ConnectionRequestInfo info) {
        return new VoxyardManagedConnection(adapter.connect());
    }

    @Override
    @SuppressWarnings("rawtypes") // the contract's signature
    public ManagedConnection matchManagedConnections(Set free, Subject subject, ConnectionRequestInfo info) {
        for (Object candidate : free) {
            if (candidate instanceof VoxyardManagedConnection connection) {
                return connection;
            }
        }
        return null;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter owner) {
        adapter = (VoxyardResourceAdapter) owner;
    }

    @Override
    public ResourceAdapter getResourceAdapter() {
        return adapter;
    }

    @Override
    public void setLogWriter(PrintWriter writer) {
        logWriter = writer;
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }

    /** Factories are equal by adapter, as the server asks for when it looks for a pool. */
    @Override
    public boolean equals(Object other) {
        return other instanceof VoxyardManagedConnectionFactory factory && Objects.equals(factory.adapter, adapter);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(adapter);
    }
}
