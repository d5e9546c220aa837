package org.voxyard.web.security;

/**
 * Names of {@link org.voxyard.domain.access.Access} for {@code @RolesAllowed}, which needs constants. Each resource says
 * who gets in; without an annotation nobody does. What of it a domain administrator may touch is for the services.
 */
public final class Allowed {
    public static final String ADMINISTRATOR = "administrator";
    public static final String DOMAIN_ADMINISTRATOR = "domain-administrator";
    public static final String AUDITOR = "auditor";
    public static final String OPERATOR = "operator";

    private Allowed() {}
}
