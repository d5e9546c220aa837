package org.voxyard.jca;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import javax.transaction.xa.XAResource;
import org.voxyard.jca.inflow.MediaEventInflow;
import org.voxyard.media.MediaEngine;
import org.voxyard.media.api.MediaConnection;

/**
 * Starts the media engine when the application is deployed and ends it when it is undeployed. The server calls every
 * method; beans are activated after {@link #start} and, at stop, may be deactivated twice.
 */
@Connector(
        displayName = "Voxyard media engine",
        vendorName = "Voxyard",
        eisType = "Voice loops",
        version = "1.0",
        transactionSupport = TransactionSupportLevel.NoTransaction)
public final class VoxyardResourceAdapter implements ResourceAdapter {
    private MediaEventInflow inflow;
    private MediaEngine engine;

    @Override
    public void start(BootstrapContext server) throws ResourceAdapterInternalException {
        inflow = new MediaEventInflow();
        try {
            engine = MediaEngine.launch(
                    new EngineSettings(Settings.ofProcess()).toContext().listener(inflow));
            server.getWorkManager().startWork(inflow);
        } catch (Exception e) {
            stop();
            throw new ResourceAdapterInternalException("The media engine did not start: " + e.getMessage(), e);
        }
    }

    @Override
    public void stop() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
        inflow.close();
    }

    /** The engine's own connection, for managed connections to share. */
    MediaConnection connect() {
        return engine.connect();
    }

    @Override
    public void endpointActivation(MessageEndpointFactory beans, ActivationSpec spec) {
        inflow.activate(beans);
    }

    @Override
    public void endpointDeactivation(MessageEndpointFactory beans, ActivationSpec spec) {
        inflow.deactivate(beans);
    }

    /** No transaction survives a crash in an engine that has none. */
    @Override
    public XAResource[] getXAResources(ActivationSpec[] specs) throws ResourceException {
        return new XAResource[0];
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
