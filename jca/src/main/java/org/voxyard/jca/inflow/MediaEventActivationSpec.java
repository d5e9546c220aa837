package org.voxyard.jca.inflow;

import jakarta.resource.spi.Activation;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ResourceAdapter;
import org.voxyard.media.api.MediaEventListener;

/** Binds a message-driven bean that implements {@link MediaEventListener}; it gets every event, so nothing is to be set. */
@Activation(messageListeners = MediaEventListener.class)
public final class MediaEventActivationSpec implements ActivationSpec {
    private ResourceAdapter adapter;

    /** Always valid. */
    @Override
    public void validate() {}

    @Override
    public ResourceAdapter getResourceAdapter() {
        return adapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter owner) {
        adapter = owner;
    }
}
