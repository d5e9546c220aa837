package org.voxyard.application.journal;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.voxyard.application.Switchboard;
import org.voxyard.application.event.ApplicationEvent;
import org.voxyard.application.event.Denied;
import org.voxyard.application.event.DirectoryChanged;
import org.voxyard.application.event.LoopMembershipChanged;
import org.voxyard.application.event.LoopSilent;
import org.voxyard.application.event.LoopStateChanged;
import org.voxyard.application.event.MediaLost;
import org.voxyard.application.event.MediaReady;
import org.voxyard.application.event.NodeFault;
import org.voxyard.application.event.OperatorEvicted;
import org.voxyard.application.event.OperatorSignedIn;
import org.voxyard.application.event.OperatorSignedOut;
import org.voxyard.application.event.PanChanged;
import org.voxyard.application.event.TalkChanged;
import org.voxyard.application.event.VoiceChanged;
import org.voxyard.application.event.VoiceOnClosedGate;
import org.voxyard.application.event.VolumeChanged;
import org.voxyard.domain.session.OperatorId;

/** Puts application events down in the journal; volumes and pans are nobody's business but their user's. */
@Singleton
public final class JournalWriter {
    private final EventJournal journal;
    private final Switchboard switchboard;

    @Inject
    public JournalWriter(EventJournal journal, Switchboard switchboard) {
        this.journal = journal;
        this.switchboard = switchboard;
    }

    public void on(@Observes ApplicationEvent event) {
        switch (event) {
            case OperatorSignedIn e ->
                journal.add(
                        LiveEventType.SIGNED_IN,
                        Subject.of(e.user()).in(e.operator()).named(e.name()));
            case OperatorSignedOut e ->
                journal.add(LiveEventType.SIGNED_OUT, Subject.of(e.user()).in(e.operator()));
            case OperatorEvicted e ->
                journal.add(LiveEventType.DISCONNECTED, session(e.operator()).with(e.reason()));
            case LoopMembershipChanged e ->
                journal.add(
                        e.state().hears() ? LiveEventType.JOINED : LiveEventType.LEFT, Subject.of(e.by(), e.loop()));
            case LoopStateChanged e -> journal.add(LiveEventType.SWITCHED, Subject.of(e));
            case TalkChanged e ->
                journal.add(
                        e.talking() ? LiveEventType.TALK_STARTED : LiveEventType.TALK_STOPPED,
                        Subject.of(e.by(), e.loop()).named(e.name()));
            case VoiceChanged e ->
                journal.add(e.on() ? LiveEventType.VOICE_STARTED : LiveEventType.VOICE_STOPPED, Subject.of(e));
            case LoopSilent e -> journal.add(LiveEventType.LOOP_SILENT, Subject.of(e.loop()));
            case Denied e -> journal.add(LiveEventType.DENIED, Subject.of(e));
            case MediaReady e -> journal.add(LiveEventType.LINK_UP, session(e.operator()));
            case MediaLost e ->
                journal.add(LiveEventType.LINK_DOWN, session(e.operator()).with(e.reason()));
            case VoiceOnClosedGate e -> journal.add(LiveEventType.VOICE_ON_CLOSED_GATE, session(e.operator()));
            case NodeFault e -> journal.add(type(e.kind()), Subject.of(e));
            case DirectoryChanged e -> journal.add(LiveEventType.DIRECTORY_CHANGED, Subject.NOTHING);
            case VolumeChanged e -> {}
            case PanChanged e -> {}
        }
    }

    private Subject session(OperatorId operator) {
        Subject session = Subject.of(operator);
        return switchboard.userOf(operator).map(session::by).orElse(session);
    }

    private static LiveEventType type(NodeFault.Kind kind) {
        return switch (kind) {
            case MIXER_REPLACED -> LiveEventType.MIXER_REPLACED;
            case MIXER_GIVEN_UP -> LiveEventType.MIXER_GIVEN_UP;
            case LOOP_RESTARTED -> LiveEventType.LOOP_RESTARTED;
            case LOOP_FAULT -> LiveEventType.LOOP_FAULT;
        };
    }
}
