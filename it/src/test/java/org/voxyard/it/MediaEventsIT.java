package org.voxyard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.voxyard.media.api.Clip;
import org.voxyard.media.api.ClipReader;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.MediaConnection;
import org.voxyard.media.api.MediaConnectionFactory;
import org.voxyard.media.api.MediaEvent.LoopSilent;
import org.voxyard.media.api.MediaEvent.TalkStarted;
import org.voxyard.media.api.Ssrc;

/** Inside the server: a bean of another application on the same adapter hears what the engine hears. */
@ExtendWith({RunningServer.class, ArquillianExtension.class})
class MediaEventsIT {
    private static final LoopId LOOP = new LoopId("media-events-test");
    private static final LoopAddress ADDRESS = new LoopAddress("239.192.7.200", 20_200);
    private static final int TALKER = 70_001;
    private static final String VOICE = "voice.opus";

    @Resource(lookup = "java:/voxyard/media")
    MediaConnectionFactory engine;

    @Inject
    HeardEvents heard;

    @Deployment
    static WebArchive application() {
        return ShrinkWrap.create(WebArchive.class, "media-events-test.war")
                .addClasses(HeardEvents.class, HearingBean.class, OpusTalker.class, RunningServer.class, Server.class)
                .addAsResource(new File("../ejb/src/main/resources/clips/gnc-1.opus"), VOICE)
                .addAsWebInfResource(new StringAsset("<beans bean-discovery-mode=\"all\"/>"), "beans.xml")
                .addAsManifestResource(new StringAsset("Dependencies: deployment.voxyard.ear\n"), "MANIFEST.MF");
    }

    @Test
    void aTalkerOnTheGroupReachesAMessageDrivenBean() throws Exception {
        try (MediaConnection connection = engine.getConnection();
                OpusTalker talker = new OpusTalker(ADDRESS, TALKER, voice())) {
            connection.openLoop(LOOP, ADDRESS);
            TalkStarted started = heard.await(TalkStarted.class, LOOP, talker::sendPacket);
            assertEquals(new TalkStarted(LOOP, new Ssrc(TALKER), Optional.empty()), started);
            assertEquals(new LoopSilent(LOOP), heard.await(LoopSilent.class, LOOP, () -> {}));
            connection.closeLoop(LOOP);
        }
    }

    private static Clip voice() throws IOException {
        try (InputStream in = MediaEventsIT.class.getClassLoader().getResourceAsStream(VOICE)) {
            return ClipReader.read(VOICE, in);
        }
    }
}
