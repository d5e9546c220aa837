package org.voxyard.infrastructure.media;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.jboss.ejb3.annotation.ResourceAdapter;
import org.voxyard.application.MediaEvents;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.api.MediaEventListener;

/** Takes the engine's events from the resource adapter. */
@MessageDriven(messageListenerInterface = MediaEventListener.class)
@ResourceAdapter("#jca.rar")
@TransactionManagement(TransactionManagementType.BEAN)
public class EngineEvents implements MediaEventListener {
    @Inject
    MediaEvents events;

    @Override
    public void onMediaEvent(MediaEvent event) {
        events.on(event);
    }
}
