package org.voxyard.jca;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import org.voxyard.media.api.MediaConnection;

/** One place of the server's pool: the engine's connection and the application's open handles to it. */
final class VoxyardManagedConnection implements ManagedConnection {
    private final MediaConnection engine;
    private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();
    private final Set<MediaConnectionHandle> handles = ConcurrentHashMap.newKeySet();
    private PrintWriter logWriter;

    VoxyardManagedConnection(MediaConnection engine) {
        this.engine = engine;
    }

    MediaConnection engine() {
        return engine;
    }

    @Override
    public Object getConnection(Subject subject, ConnectionRequestInfo info) {
        MediaConnectionHandle handle = new MediaConnectionHandle(this);
        handles.add(handle);
        return handle;
    }

    /** The application closed a handle: tells the pool, which calls {@link #cleanup} when it was the last. */
    void closed(MediaConnectionHandle handle) {
        if (handles.remove(handle)) {
            ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_CLOSED);
            event.setConnectionHandle(handle);
            listeners.forEach(listener -> listener.connectionClosed(event));
        }
    }

    @Override
    public void associateConnection(Object connection) throws ResourceException {
        if (!(connection instanceof MediaConnectionHandle handle)) {
            throw new ResourceException("not a handle of the media engine: " + connection);
        }
        handle.moveTo(this);
        handles.add(handle);
    }

    /** The handle went to another managed connection of the pool. */
    void left(MediaConnectionHandle handle) {
        handles.remove(handle);
    }

    @Override
    public void cleanup() {
        handles.forEach(MediaConnectionHandle::invalidate);
        handles.clear();
    }

    @Override
    public void destroy() {
        cleanup();
        engine.close();
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        listeners.remove(listener);
    }

    @Override
    public XAResource getXAResource() throws ResourceException {
        throw new NotSupportedException("The media engine takes part in no transaction.");
    }

    @Override
    public LocalTransaction getLocalTransaction() throws ResourceException {
        throw new NotSupportedException("The media engine takes part in no transaction.");
    }

    @Override
    public ManagedConnectionMetaData getMetaData() {
        return new EngineMetaData();
    }

    @Override
    public void setLogWriter(PrintWriter writer) {
        logWriter = writer;
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }
}
