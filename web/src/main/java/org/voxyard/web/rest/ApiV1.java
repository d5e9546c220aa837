package org.voxyard.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The native API. Its resources and providers are found by their annotations. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Voxyard",
                        version = "1",
                        description = "The voice-loop switch. Times are ISO 8601 in UTC. Every error is a problem"
                                + " document (RFC 9457, application/problem+json) with a stable type.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        security = @SecurityRequirement(name = "account"))
@SecurityScheme(
        securitySchemeName = "account",
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "Name and password of an account")
public class ApiV1 extends Application {}
