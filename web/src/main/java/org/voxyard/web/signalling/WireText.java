package org.voxyard.web.signalling;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.util.Locale;
import java.util.function.Function;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.Permission;
import org.voxyard.domain.session.ClientId;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;

/** A value that stands on the wire as a string. */
abstract class WireText<T> implements JsonbAdapter<T, String> {
    private final Function<T, String> write;
    private final Function<String, T> read;

    private WireText(Function<T, String> write, Function<String, T> read) {
        this.write = write;
        this.read = read;
    }

    static JsonbAdapter<?, ?>[] all() {
        return new JsonbAdapter<?, ?>[] {
            new OfLoop(),
            new OfLoopState(),
            new OfPermission(),
            new OfUser(),
            new OfRole(),
            new OfDomain(),
            new OfProject(),
            new OfClient()
        };
    }

    @Override
    public String adaptToJson(T value) {
        return write.apply(value);
    }

    @Override
    public T adaptFromJson(String text) {
        return read.apply(text);
    }

    static final class OfLoop extends WireText<LoopId> {
        OfLoop() {
            super(LoopId::value, LoopId::new);
        }
    }

    static final class OfLoopState extends WireText<LoopState> {
        OfLoopState() {
            super(LoopState::wireName, name -> LoopState.valueOf(name.toUpperCase(Locale.ROOT)));
        }
    }

    static final class OfPermission extends WireText<Permission> {
        OfPermission() {
            super(Permission::wireName, name -> Permission.valueOf(name.toUpperCase(Locale.ROOT)));
        }
    }

    static final class OfUser extends WireText<UserId> {
        OfUser() {
            super(UserId::value, UserId::new);
        }
    }

    static final class OfRole extends WireText<RoleId> {
        OfRole() {
            super(RoleId::value, RoleId::new);
        }
    }

    static final class OfDomain extends WireText<DomainId> {
        OfDomain() {
            super(DomainId::value, DomainId::new);
        }
    }

    static final class OfProject extends WireText<ProjectId> {
        OfProject() {
            super(ProjectId::value, ProjectId::new);
        }
    }

    static final class OfClient extends WireText<ClientId> {
        OfClient() {
            super(ClientId::value, ClientId::new);
        }
    }
}
