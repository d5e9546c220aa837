package org.voxyard.web.rest.view;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.application.port.Passwords;
import org.voxyard.domain.access.Access;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.Scope;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.Violation;

/**
 * A user. The password goes in and never comes out.
 */
@Schema(name = "User", description = "A person with an account")
public record UserView(
        @Schema(
                description = "What the person signs in with; the server makes one when a new user comes without",
                examples = "anna")
        Optional<@Pattern(regexp = Texts.ID, message = Texts.ID_MESSAGE) String> id,

        @Schema(description = "For people", examples = "Anna Weiss")
        @NotNull
        @Size(min = 1, max = 128)
        @Pattern(regexp = Texts.NAME, message = Texts.NAME_MESSAGE)
        String name,

        @Schema(description = "Id of the domain that it belongs to; cannot be changed", examples = "demo")
        @NotNull
        @Size(min = 1, max = 64)
        String domain,

        @Schema(description = "Id of the project of that domain that it belongs to", examples = "mission")
        Optional<@Size(min = 1, max = 64) String> project,

        @Schema(
                description = "Ids of the roles that the user may take; members of the role admin administer the site",
                examples = "[\"flight\"]")
        @Size(max = 256)
        List<@NotNull @Size(min = 1, max = 64) String> roles,

        @Schema(
                description =
                        "What the account may do beside operating loops: operator, auditor, domain-administrator or administrator; operator unless given",
                examples = "operator")
        Optional<
                        @Pattern(
                                regexp = "operator|auditor|domain-administrator|administrator",
                                message = "must be operator, auditor, domain-administrator or administrator")
                        String>
                access,

        @Schema(
                description = "Required for a new user, never in an answer; a new one ends the user's sessions",
                examples = "correct horse battery",
                writeOnly = true)
        Optional<@Size(min = 8, max = 128) String> password)
        implements EntryView {

    public static UserView of(User user) {
        return new UserView(
                Optional.of(user.key()),
                user.name(),
                user.domain().value(),
                user.scope().project().map(ProjectId::value),
                user.roles().stream().map(RoleId::value).sorted().toList(),
                Optional.of(user.entrusted().wireName()),
                Optional.empty());
    }

    /** Throws {@link ProblemException} without a password. */
    public User toUser(String newId, Passwords passwords) {
        String hash = password.map(passwords::hash)
                .orElseThrow(() -> ProblemException.of(List.of(new Violation("password", "must not be null"))));
        User user = new User(new UserId(newId), name, Scope.of(new DomainId(domain)), hash);
        describe(user);
        return user;
    }

    /** The domain has been compared already. */
    public void applyTo(User user, Passwords passwords) {
        describe(user);
        password.map(passwords::hash).ifPresent(user::changePassword);
    }

    void describe(User user) {
        user.rename(name);
        user.assign(project.map(ProjectId::new));
        user.entrust(access.map(Access::ofWireName).orElse(Access.OPERATOR));
        user.takeRoles(roles.stream().map(RoleId::new).collect(Collectors.toSet()));
    }

    @Override
    public String toString() {
        return "UserView[id=" + id + ", name=" + name + ", domain=" + domain + ", project=" + project + ", roles="
                + roles + ", access=" + access + "]";
    }
}
