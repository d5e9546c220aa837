package org.voxyard.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxyard.application.port.MediaGateway;
import org.voxyard.media.api.Clip;
import org.voxyard.media.api.CounterReading;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.EndpointReading;
import org.voxyard.media.api.EngineBusyException;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopPriority;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.TalkGatePolicy;

/** Writes down what the engine was told, one line a command. */
final class FakeEngine implements MediaGateway {
    private final List<String> commands = new ArrayList<>();
    final List<EndpointReading> endpoints = new ArrayList<>();
    private boolean busy;

    /** The commands since the last call. */
    List<String> takeCommands() {
        List<String> taken = List.copyOf(commands);
        commands.clear();
        return taken;
    }

    void takeNoMoreCommands() {
        busy = true;
    }

    void takeCommandsAgain() {
        busy = false;
    }

    @Override
    public void openLoop(LoopId loop, LoopAddress address) {
        take("open " + loop + " at " + address);
    }

    @Override
    public void setPriority(LoopId loop, LoopPriority priority) {
        take("priority of " + loop + " " + priority);
    }

    @Override
    public void closeLoop(LoopId loop) {
        take("close " + loop);
    }

    @Override
    public String openEndpoint(EndpointId endpoint) {
        take("open endpoint " + endpoint);
        return "offer " + endpoint;
    }

    @Override
    public void answer(EndpointId endpoint, String sdp) {
        take("answer " + endpoint + " " + sdp);
    }

    @Override
    public void closeEndpoint(EndpointId endpoint) {
        take("close endpoint " + endpoint);
    }

    @Override
    public void switchLoop(EndpointId endpoint, LoopId loop, LoopState state) {
        take(endpoint + " " + loop + " " + state);
    }

    @Override
    public void setVolume(EndpointId endpoint, LoopId loop, int volume) {
        take(endpoint + " " + loop + " volume " + volume);
    }

    @Override
    public void setPan(EndpointId endpoint, LoopId loop, int pan) {
        take(endpoint + " " + loop + " pan " + pan);
    }

    @Override
    public void setTalkGate(EndpointId endpoint, Optional<TalkGatePolicy> policy) {
        take(endpoint + " talk gate " + policy.map(TalkGatePolicy::name).orElse("as the node's"));
    }

    @Override
    public void setTalking(EndpointId endpoint, LoopId loop, boolean talking) {
        take(endpoint + " " + loop + (talking ? " gate open" : " gate closed"));
    }

    @Override
    public void openPlayer(EndpointId player) {
        take("open player " + player);
    }

    @Override
    public void play(EndpointId player, LoopId loop, Clip clip) {
        take(player + " " + loop + " play " + clip.name());
    }

    @Override
    public Clip encode(String name, byte[] wav) {
        return new Clip(name, List.of(wav));
    }

    @Override
    public List<EndpointReading> endpoints() {
        return List.copyOf(endpoints);
    }

    @Override
    public List<CounterReading> counters() {
        return List.of(new CounterReading("commands", "Commands that the engine took.", commands.size()));
    }

    private void take(String command) {
        if (busy) {
            throw new EngineBusyException(command);
        }
        commands.add(command);
    }
}
