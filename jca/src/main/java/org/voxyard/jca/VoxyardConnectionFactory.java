package org.voxyard.jca;

import jakarta.resource.Referenceable;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import java.io.Serializable;
import javax.naming.Reference;
import org.voxyard.media.api.EngineBusyException;
import org.voxyard.media.api.MediaConnection;
import org.voxyard.media.api.MediaConnectionFactory;

/** What the application finds in JNDI as {@code java:/voxyard/media}: hands out connections of the server's pool. */
public final class VoxyardConnectionFactory implements MediaConnectionFactory, Referenceable, Serializable {
    private static final long serialVersionUID = 1L;

    private final VoxyardManagedConnectionFactory connections;
    private final transient ConnectionManager pool;
    private Reference reference;

    VoxyardConnectionFactory(VoxyardManagedConnectionFactory connections, ConnectionManager pool) {
        this.connections = connections;
        this.pool = pool;
    }

    /** Throws EngineBusyException when the pool has no connection left for a second. */
    @Override
    public MediaConnection getConnection() {
        try {
            return (MediaConnection) pool.allocateConnection(connections, null);
        } catch (ResourceException e) {
            throw (EngineBusyException) new EngineBusyException("getConnection").initCause(e);
        }
    }

    @Override
    public void setReference(Reference newReference) {
        reference = newReference;
    }

    @Override
    public Reference getReference() {
        return reference;
    }
}
