package org.voxyard.web.rest.view;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Name and password of somebody who signs in. */
@Schema(name = "SignIn", description = "Name and password of an account")
public record SignInDocument(
        @Schema(description = "User id", examples = "admin") @NotNull @Size(min = 1, max = 64)
        String user,

        @Schema(description = "The account's password", writeOnly = true) @NotNull @Size(max = 1024)
        String password) {

    @Override
    public String toString() {
        return "SignInDocument[user=" + user + "]";
    }
}
