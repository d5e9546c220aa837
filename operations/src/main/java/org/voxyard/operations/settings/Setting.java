package org.voxyard.operations.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * Every setting of a node, the one table of them: docs/configuration.md has the same rows. A setting is the environment
 * variable {@link #variable} or the system property {@link #property}.
 */
public enum Setting {
    DATA_DIR(
            "`standalone/data` in the server's folder; `./run`: `./var`",
            "folder",
            "Everything that outlives a restart: database, certificate, logs, the codec's native library."
                    + " Made with access for its owner only"),
    BIND_ADDRESS(
            "`127.0.0.1`",
            "address of this host, or `0.0.0.0`",
            "Where HTTP, HTTPS and the media port listen. The demo refuses all but loopback"),
    MEDIA_PORT("10000 + port offset", "UDP port, 1–65535", "The one port for all browsers' audio"),
    MEDIA_ADDRESS(
            "the bind address; for `0.0.0.0` every IPv4 address of this host but loopback",
            "addresses, with commas between",
            "What browsers are told to send audio to; set it behind NAT"),
    MULTICAST_INTERFACE(
            "the interface that has the bind address; for `0.0.0.0` the first that carries multicast",
            "name, such as `eth1`",
            "Where the loops' groups are joined and sent to"),
    MULTICAST_TTL(
            "1", "hops, 0–255", "How far loops reach: 0 this host, 1 this network, more through multicast routers"),
    TALK_GATE(
            "`enforced`",
            "`enforced`, `preroll`, `open`",
            "When a talker's packets pass: while push-to-talk is down; the same, with the voice of the 300 ms before;"
                    + " always in state talk, for clients without push-to-talk. A role may say otherwise"),
    REDUNDANCY(
            "`true`",
            "`true`, `false`",
            "Asks browsers to repeat in every packet the one before, so that single losses on their way here are mended,"
                    + " for some 35 kbit/s more of every talker. Browsers that cannot go on as without"),
    DIMMING_DB(
            "12",
            "dB, 0–60",
            "By how much a listener's loops get quieter while a more important one that he hears has a voice; 0 is off"),
    AUTOMATIC_GAIN("`false`", "`true`, `false`", "Brings every talker's speech slowly to one level, by at most 12 dB"),
    OPUS_COMPLEXITY(
            "5",
            "0–10",
            "Effort of the encoders for listeners. More sounds a little better; 10 costs about three times what 0 does."
                    + " Lowered by the engine itself while ticks would be missed"),
    DEMO(
            "`false`; `./run`: `true`",
            "`true`, `false`",
            "Demo loops, users with password `demo`, simulated talkers. Only with a loopback bind address"),
    ALLOWED_ORIGINS(
            "none",
            "host names, with commas between",
            "Sites besides this server whose pages may open the signalling socket"),
    LDAP_URL(
            "none",
            "`ldaps://host`; `ldap://` to this host only",
            "A directory whose accounts may sign in (docs/security.md)"),
    LDAP_BIND_NAME("none", "distinguished name", "Who searches the directory; without it the search is anonymous"),
    LDAP_BIND_PASSWORD_FILE("none", "file", "Holds that account's password, and nothing else"),
    LDAP_USER_BASE("none", "distinguished name", "Below which entry users are; needed with `VOXYARD_LDAP_URL`"),
    LDAP_USER_FILTER("`(uid={0})`", "LDAP filter", "How a user's entry is found; `{0}` is the user id"),
    LDAP_GROUP_BASE("none", "distinguished name", "Below which entry groups are; without it nobody has any"),
    LDAP_GROUP_FILTER(
            "`(member={0})`",
            "LDAP filter", "How a user's groups are found; `{0}` is the distinguished name of the user's entry"),
    LDAP_GROUPS(
            "none",
            "`group=role:id`, `group=access:name`, with semicolons between",
            "What members of a group may do here"),
    LDAP_DOMAIN("`site`", "domain", "To which domain users from the directory belong"),
    OIDC_ISSUER("none", "`https://…`", "An OpenID Connect provider whose tokens are believed (docs/security.md)"),
    OIDC_AUDIENCE("none", "text", "For whom tokens have to be made out; needed with `VOXYARD_OIDC_ISSUER`"),
    OIDC_USER_CLAIM("`preferred_username`", "claim", "Which claim of a token is the user id"),
    OIDC_GROUPS_CLAIM("`groups`", "claim", "Which claim of a token lists the user's groups"),
    OIDC_GROUPS(
            "none",
            "`group=role:id`, `group=access:name`, with semicolons between",
            "What members of a group may do here"),
    OIDC_DOMAIN("`site`", "domain", "To which domain users from the provider belong"),
    OIDC_REDIRECT_URI(
            "none",
            "`https://…/openid/return`",
            "Where browsers come back to from the provider's page; with it the web admin offers to sign in there"),
    OIDC_CLIENT_ID("none: `VOXYARD_OIDC_AUDIENCE`", "text", "What the provider knows this server as"),
    OIDC_CLIENT_SECRET_FILE(
            "none: a public client", "file", "Holds the secret that the provider has given, and nothing else"),
    OIDC_SCOPE(
            "`openid profile`",
            "scopes, with spaces between",
            "What the provider is asked for at a sign-in; `openid` has to be among them"),
    OIDC_NAME("none: the issuer's host", "text", "What the web admin calls the provider"),
    DATABASE_URL("none: H2 in the data folder", "`jdbc:postgresql://host:5432/name`", "The database, see below"),
    DATABASE_USER("`voxyard`", "name", "Who signs in to PostgreSQL"),
    DATABASE_PASSWORD_FILE(
            "none", "file", "Holds that user's password, and nothing else; a line break at its end is ignored"),
    DATABASE_PASSWORD(
            "none",
            "text",
            "The password itself, where no file can be; not as a system property, which every user of the host could read"),
    LOG_FORMAT(
            "`text`",
            "`text`, `json`",
            "What the console shows: Voxyard's own lines and warnings as text, or everything from INFO on as one JSON"
                    + " object a line. `log/server.log` is text always"),
    WEBHOOK_PRIVATE(
            "`false`",
            "`true`, `false`",
            "Whether webhooks may be sent to addresses of private networks and of this host; the demo may reach its own"
                    + " host anyway"),
    NODE_ID(
            "`voxyard`",
            "up to 23 characters",
            "Name of this node in transactions; different on every node that shares a database");

    private static final String NONE = "none";

    private final String standard;
    private final String accepted;
    private final String meaning;

    Setting(String standard, String accepted, String meaning) {
        this.standard = standard;
        this.accepted = accepted;
        this.meaning = meaning;
    }

    /** Its environment variable. */
    public String variable() {
        return "VOXYARD_" + name();
    }

    /** Its system property. */
    public String property() {
        return variable().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Unit and range, or the choices, in words without markup. */
    public String accepts() {
        return plain(accepted);
    }

    /** What it does, in words without markup. */
    public String meaning() {
        return plain(meaning);
    }

    /** Whether its value is for nobody's eyes. */
    public boolean isSecret() {
        return this == DATABASE_PASSWORD;
    }

    /** The value that holds without being set, where the table has one that depends on nothing. */
    Optional<String> literalDefault() {
        return standard.startsWith(NONE) ? Optional.empty() : Optional.of(plain(standard.replaceFirst(";.*", "")));
    }

    /** Its row in docs/configuration.md. */
    String row() {
        return "| `%s` | %s | %s | %s |".formatted(variable(), standard, accepted, meaning);
    }

    private static String plain(String markdown) {
        return markdown.replace("`", "");
    }
}
