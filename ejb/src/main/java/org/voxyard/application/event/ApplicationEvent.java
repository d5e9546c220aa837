package org.voxyard.application.event;

/**
 * Something that has happened. Fired as a CDI event after the state has changed and with no lock of the state held, one
 * at a time and in the order of the changes. Observers hand it on and return: others wait meanwhile.
 */
public sealed interface ApplicationEvent
        permits Denied,
                DirectoryChanged,
                LoopMembershipChanged,
                LoopSilent,
                LoopStateChanged,
                MediaLost,
                MediaReady,
                NodeFault,
                OperatorEvicted,
                OperatorSignedIn,
                OperatorSignedOut,
                PanChanged,
                TalkChanged,
                VoiceChanged,
                VoiceOnClosedGate,
                VolumeChanged {}
