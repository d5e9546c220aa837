package org.voxyard.media.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.voxyard.media.agent.Agent;
import org.voxyard.media.agent.CommandQueue;
import org.voxyard.media.agent.Crew;
import org.voxyard.media.agent.IdleStrategy;
import org.voxyard.media.agent.ParkingIdleStrategy;
import org.voxyard.media.api.EngineHealth;
import org.voxyard.media.api.MediaConnection;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.mix.Dimming;
import org.voxyard.media.mix.EncoderEffort;
import org.voxyard.media.mix.MixPlanner;
import org.voxyard.media.transport.DatagramPort;
import org.voxyard.media.transport.Network;
import org.voxyard.media.transport.PacketRing;
import org.voxyard.media.transport.TransportPoller;

/** The agents of one engine, wired but not running: threads run them, or a simulation does. */
public final class Engine implements AutoCloseable {
    private static final int QUEUE_CAPACITY = 16_384;
    private static final int PACKET_RING_CAPACITY = 2048;
    private static final int FRAME_RING_CAPACITY = 2048;

    private final List<RunnableAgent> agents;
    private final Conductor conductor;
    private final ConductorProxy commands;
    private final DatagramPort mediaPort;
    private final DatagramPort groupPort;
    private final EngineParts parts;
    private final SsrcAllocator ssrcs;
    private final Counters counters = new Counters();

    /**
     * Opens the sockets and wires the agents.
     *
     * @throws IOException when the media port or the groups' sender cannot be opened
     */
    public Engine(Network network, InetSocketAddress mediaAddress, EngineParts parts, Executor handshakes)
            throws IOException {
        this.parts = parts;
        ssrcs = new SsrcAllocator(parts.random(), parts.clockNs());
        mediaPort = network.openPort(mediaAddress);
        groupPort = network.openGroupSender();
        TransportPoller poller = network.openPoller();
        IdleStrategy conductorIdle = new ParkingIdleStrategy();
        IdleStrategy mixerIdle = new ParkingIdleStrategy();
        IdleStrategy senderIdle = new ParkingIdleStrategy();
        IdleStrategy eventsIdle = new ParkingIdleStrategy();
        ConductorQueues toConductor = new ConductorQueues(conductorIdle);
        CommandQueue toReceiver = queue(poller);
        CommandQueue toMixer = queue(mixerIdle);
        CommandQueue toSender = queue(senderIdle);
        PacketRing packets = new PacketRing(PACKET_RING_CAPACITY);
        FrameRing frames = new FrameRing(FRAME_RING_CAPACITY);

        EventPump events = new EventPump(queue(eventsIdle), parts.listener(), counters);
        commands = new ConductorProxy(toConductor, counters);
        TalkForwarder forwarder = new TalkForwarder(groupPort.sender(), commands, counters);
        GroupIntake groupIntake = new GroupIntake(packets, counters);
        Receiver receiver = new Receiver(toReceiver, poller, mediaPort, forwarder, groupIntake, commands, counters);
        LoopIntake loopIntake = new LoopIntake(packets, parts.streams(), counters);
        Crew crew = new Crew("mixer", parts.helpers());
        MixPlanner planner =
                new MixPlanner(parts.encoders(), parts.complexity(), new Dimming(parts.dimmingDb()), crew, counters);
        EncoderEffort effort = new EncoderEffort(parts.complexity(), parts.complexityFixed());
        Mixer mixer = new Mixer(
                toMixer, loopIntake, planner, effort, frames, senderIdle, new VoiceReporter(events), events, counters);
        Sender sender = new Sender(toSender, frames, groupPort.sender(), counters, parts.epochOffsetNs());
        ReceiverProxy toReceiverProxy = new ReceiverProxy(receiver, toReceiver, counters);
        MixerProxy toMixerProxy = new MixerProxy(mixer, toMixer, counters);
        SenderProxy toSenderProxy = new SenderProxy(sender, toSender, counters);
        Outlet outlet = new Outlet(mediaPort.sender(), counters);
        LegFactory factory =
                new LegFactory(outlet, parts.identity(), mediaPort.sender(), handshakes, commands, parts.talkGate());
        LegTable legs = new LegTable(
                factory, mediaPort.sender(), toReceiverProxy, toMixerProxy, toSenderProxy, events, counters);
        conductor = new Conductor(
                toConductor, network, legs, new LoopFaults(), toReceiverProxy, toMixerProxy, events, counters);
        commands.bind(conductor);
        agents = List.of(
                new RunnableAgent(conductor, conductorIdle),
                new RunnableAgent(receiver, poller),
                new RunnableAgent(mixer, mixerIdle),
                new RunnableAgent(sender, senderIdle),
                new RunnableAgent(events, eventsIdle));
    }

    /** All agents with how each waits, in the order in which they are to be started. */
    public List<RunnableAgent> agents() {
        return agents;
    }

    /** The address that the media port got. */
    public InetSocketAddress mediaAddress() {
        return mediaPort.localAddress();
    }

    /** A handle for the application. */
    public MediaConnection connect(List<InetSocketAddress> candidates, Supplier<EngineHealth> health) {
        return new EngineConnection(
                commands, parts.identity().fingerprint(), candidates, parts.random(), ssrcs, counters, health);
    }

    /** Loops that have no audio path, one sentence each. */
    public List<String> loopFaults() {
        return conductor.faultSentences();
    }

    /** The counters of this engine. */
    public Counters counters() {
        return counters;
    }

    /** Closes the sockets; after all agents have ended. */
    @Override
    public void close() {
        mediaPort.close();
        groupPort.close();
    }

    private static CommandQueue queue(IdleStrategy consumer) {
        return new CommandQueue(QUEUE_CAPACITY, consumer);
    }

    /** An agent and the way in which its thread waits. */
    public record RunnableAgent(Agent agent, IdleStrategy idle) {}
}
