package org.voxyard.it;

import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.jboss.ejb3.annotation.ResourceAdapter;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.api.MediaEventListener;

/** A message-driven bean of another application on Voxyard's resource adapter. */
@MessageDriven(messageListenerInterface = MediaEventListener.class)
@ResourceAdapter("voxyard.ear#jca.rar")
public class HearingBean implements MediaEventListener {
    @Inject
    HeardEvents heard;

    @Override
    public void onMediaEvent(MediaEvent event) {
        heard.add(event);
    }
}
