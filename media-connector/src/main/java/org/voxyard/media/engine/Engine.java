package org.voxyard.media.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.voxyard.media.agent.Agent;
import org.voxyard.media.agent.CommandQueue;
import org.voxyard.media.agent.IdleStrategy;
import org.voxyard.media.agent.ParkingIdleStrategy;
import org.voxyard.media.api.EngineHealth;
import org.voxyard.media.api.MediaConnection;
import org.voxyard.media.clip.ClipEncoder;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.transport.DatagramPort;
import org.voxyard.media.transport.Network;
import org.voxyard.media.transport.TransportPoller;

/** The agents of one engine, wired but not running: threads run them, or a simulation does. */
public final class Engine implements AutoCloseable {
    private static final int QUEUE_CAPACITY = 16_384;

    private final List<RunnableAgent> agents;
    private final LoopFaults loopFaults = new LoopFaults();
    private final MixerRecord mixerRecord;
    private final ConductorProxy commands;
    private final DatagramPort mediaPort;
    private final DatagramPort groupPort;
    private final EngineParts parts;
    private final SsrcAllocator ssrcs;
    private final Counters counters = new Counters();
    private final ClipEncoder clips;

    /**
     * Opens the sockets and wires the agents.
     *
     * @throws IOException when the media port or the groups' sender cannot be opened
     */
    public Engine(Network network, InetSocketAddress mediaAddress, EngineParts parts, Executor handshakes)
            throws IOException {
        this.parts = parts;
        clips = new ClipEncoder(() -> parts.encoders().apply(1));
        ssrcs = new SsrcAllocator(parts.random(), parts.clockNs());
        mediaPort = network.openPort(mediaAddress);
        groupPort = network.openGroupSender();
        TransportPoller poller = network.openPoller();
        IdleStrategy conductorIdle = new ParkingIdleStrategy();
        IdleStrategy senderIdle = new ParkingIdleStrategy();
        IdleStrategy eventsIdle = new ParkingIdleStrategy();
        ConductorQueues toConductor = new ConductorQueues(conductorIdle);
        CommandQueue toReceiver = queue(poller);
        CommandQueue toSender = queue(senderIdle);

        EventPump events = new EventPump(queue(eventsIdle), parts.listener(), counters);
        MixerFactory mixers = new MixerFactory(parts, senderIdle, events, counters);
        MixerUnit mixer = mixers.make(parts.clockNs().getAsLong());
        mixerRecord = new MixerRecord(mixer.tenure(), counters);
        commands = new ConductorProxy(toConductor, counters);
        TalkForwarder forwarder = new TalkForwarder(groupPort.sender(), commands, counters, parts.epochOffsetNs());
        GroupIntake groupIntake = new GroupIntake(mixer.packets(), counters);
        Receiver receiver = new Receiver(toReceiver, poller, mediaPort, forwarder, groupIntake, commands, counters);
        Outlet outlet = new Outlet(mediaPort.batch(), counters);
        Sender sender =
                new Sender(toSender, mixer.frames(), outlet, groupPort.sender(), counters, parts.epochOffsetNs());
        ReceiverProxy receiverProxy = new ReceiverProxy(receiver, toReceiver, counters);
        MixerProxy mixerProxy = new MixerProxy(mixer, counters);
        SenderProxy senderProxy = new SenderProxy(sender, toSender, counters);
        MixerSupervisor supervisor = new MixerSupervisor(
                mixers, mixerProxy, receiverProxy, senderProxy, parts.threads(), events, mixerRecord, counters);
        LegFactory factory =
                new LegFactory(outlet, parts.identity(), mediaPort.sender(), handshakes, commands, parts.talkGate());
        LegTable legs =
                new LegTable(factory, mediaPort.sender(), receiverProxy, mixerProxy, senderProxy, events, counters);
        Conductor conductor = new Conductor(
                toConductor, network, legs, loopFaults, receiverProxy, mixerProxy, supervisor, events, counters);
        commands.bind(conductor);
        agents = List.of(
                new RunnableAgent(conductor, conductorIdle),
                new RunnableAgent(receiver, poller),
                new RunnableAgent(mixer.mixer(), mixer.idle()),
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
                commands,
                parts.identity().fingerprint(),
                candidates,
                parts.redundancy(),
                parts.random(),
                ssrcs,
                counters,
                clips,
                health);
    }

    /** What keeps this engine from its work, one sentence each: loops without an audio path, a mixer that hangs. */
    public List<String> faults() {
        return Stream.concat(loopFaults.sentences().stream(), mixerRecord.faults().stream())
                .toList();
    }

    /** What was mended lately, one sentence each. */
    public List<String> notices(long nowNs) {
        return mixerRecord.notices(nowNs);
    }

    /** For how long the mixer of the moment has not proven that it lives; below 40 ms when all is well. */
    public long mixerSilentForNs(long nowNs) {
        return mixerRecord.silentForNs(nowNs);
    }

    /** Where the news of DTLS sessions go. */
    ConductorProxy conductor() {
        return commands;
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
