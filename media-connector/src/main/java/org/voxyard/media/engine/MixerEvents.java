package org.voxyard.media.engine;

import org.voxyard.media.api.MediaEvent;

/** What one mixer has to tell; nothing of it is delivered once another has taken its place. Thread: the Mixer. */
record MixerEvents(EventPump pump, Tenure tenure) {
    void emit(MediaEvent event) {
        pump.emit(event, tenure);
    }
}
