package org.voxyard.web.rest.view;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.Scope;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;

/** A user in a {@link DomainDocument}: as {@link UserView}, without the domain; passwords only as hashes. */
@Schema(name = "UserContent", description = "A user in an export; fields as in User")
public record UserContent(
        @NotNull @Pattern(regexp = Texts.ID, message = Texts.ID_MESSAGE)
        String id,

        @NotNull @Size(min = 1, max = 128) @Pattern(regexp = Texts.NAME, message = Texts.NAME_MESSAGE)
        String name,

        Optional<@Size(min = 1, max = 64) String> project,
        @Size(max = 256) List<@NotNull @Size(min = 1, max = 64) String> roles,

        Optional<
                        @Pattern(
                                regexp = "operator|auditor|domain-administrator|administrator",
                                message = "must be operator, auditor, domain-administrator or administrator")
                        String>
                access,

        @Schema(
                description = "A secret: only in exports that ask for it. Without it a user who exists keeps the"
                        + " password, and a new one has none")
        Optional<@Size(max = 512) @Pattern(regexp = HASH, message = "must be a hash that an export has written") String>
                passwordHash) {

    private static final String HASH =
            "PBKDF2WithHmacSHA(224|256|384|512):[1-9]\\d{3,6}:[A-Za-z0-9+/=]{16,}:[A-Za-z0-9+/=]{16,}";

    static UserContent of(User user, boolean withHash) {
        UserView view = UserView.of(user);
        Optional<String> hash = Optional.of(user.passwordHash()).filter(text -> withHash && user.hasPassword());
        return new UserContent(user.key(), view.name(), view.project(), view.roles(), view.access(), hash);
    }

    User toUser(DomainId domain) {
        User user = new User(new UserId(id), name, Scope.of(domain), passwordHash.orElse(User.NO_PASSWORD));
        new UserView(Optional.empty(), name, domain.value(), project, roles, access, Optional.empty()).describe(user);
        return user;
    }

    @Override
    public String toString() {
        return "UserContent[id=" + id + ", name=" + name + "]";
    }
}
