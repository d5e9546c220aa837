package org.voxyard.infrastructure.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxyard.application.port.ExternalAccounts.Account;
import org.voxyard.domain.access.Access;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;

/** Against an LDAP server in this process. */
class LdapAccountsTest {
    private static final UserId ZOE = new UserId("zoe");

    @TempDir
    Path folder;

    private InMemoryDirectoryServer server;
    private LdapAccounts accounts;

    @BeforeEach
    void start() throws LDAPException, LDIFException, IOException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=example,dc=org");
        config.addAdditionalBindCredentials("cn=search", "search-password");
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        config.setSchema(null);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("ldap", InetAddress.getLoopbackAddress(), 0, null));
        server = new InMemoryDirectoryServer(config);
        fill();
        server.startListening();
        accounts = new LdapAccounts(LdapSettings.read(settings()::get).orElseThrow());
    }

    @AfterEach
    void stop() {
        server.shutDown(true);
    }

    @Test
    void theRightPasswordGivesTheAccountWithWhatItsGroupsAreWorth() {
        assertEquals(
                Optional.of(new Account(
                        ZOE, "Zoe Berg", new DomainId("site"), Access.AUDITOR, Set.of(new RoleId("flight")))),
                accounts.authenticate(ZOE, "zoes-password"));
    }

    @Test
    void aWrongPasswordOrNoneGivesNothing() {
        assertEquals(Optional.empty(), accounts.authenticate(ZOE, "wrong"));
        assertEquals(Optional.empty(), accounts.authenticate(ZOE, ""));
        assertEquals(Optional.empty(), accounts.authenticate(new UserId("nobody"), "zoes-password"));
    }

    @Test
    void aNameIsNoFilter() {
        for (String name : new String[] {"*", "z*", "zoe)(uid=*", "*)(objectClass=*", "zoe\\2a"}) {
            assertEquals(Optional.empty(), accounts.authenticate(new UserId(name), "zoes-password"), name);
        }
    }

    @Test
    void aServerThatIsGoneGivesNothing() {
        server.shutDown(true);
        assertEquals(Optional.empty(), accounts.authenticate(ZOE, "zoes-password"));
    }

    @Test
    void passwordsDoNotLeaveThisMachineInClear() throws IOException {
        Map<String, Optional<String>> plain = all();
        plain.put("voxyard.ldap.url", Optional.of("ldap://192.0.2.1"));
        assertThrows(
                IllegalArgumentException.class,
                () -> LdapSettings.read(name -> plain.getOrDefault(name, Optional.empty())));
    }

    @Test
    void withoutAnAddressThereIsNoDirectory() {
        assertEquals(Optional.empty(), LdapSettings.read(name -> Optional.empty()));
    }

    private void fill() throws LDAPException, LDIFException {
        server.add("dn: dc=example,dc=org", "objectClass: domain", "dc: example");
        server.add("dn: ou=people,dc=example,dc=org", "objectClass: organizationalUnit", "ou: people");
        server.add("dn: ou=groups,dc=example,dc=org", "objectClass: organizationalUnit", "ou: groups");
        person("zoe", "Zoe Berg", "zoes-password");
        person("ben", "Ben", "bens-password");
        group("Auditors", "zoe");
        group("Flight", "zoe");
        group("Admins", "ben");
    }

    private void person(String id, String name, String password) throws LDAPException, LDIFException {
        server.add(
                "dn: uid=" + id + ",ou=people,dc=example,dc=org",
                "objectClass: inetOrgPerson",
                "uid: " + id,
                "cn: " + name,
                "sn: " + name,
                "userPassword: " + password);
    }

    private void group(String name, String member) throws LDAPException, LDIFException {
        server.add(
                "dn: cn=" + name + ",ou=groups,dc=example,dc=org",
                "objectClass: groupOfNames",
                "cn: " + name,
                "member: uid=" + member + ",ou=people,dc=example,dc=org");
    }

    /** What the settings are, by property. */
    private Settings settings() throws IOException {
        return new Settings(all());
    }

    private record Settings(Map<String, Optional<String>> values) {
        Optional<String> get(String name) {
            return values.getOrDefault(name, Optional.empty());
        }
    }

    private Map<String, Optional<String>> all() throws IOException {
        Path secret = folder.resolve("secret");
        Files.writeString(secret, "search-password\n");
        Map<String, Optional<String>> values = new HashMap<>();
        values.put("voxyard.ldap.url", Optional.of("ldap://127.0.0.1:" + server.getListenPort()));
        values.put("voxyard.ldap.bind.name", Optional.of("cn=search"));
        values.put("voxyard.ldap.bind.password.file", Optional.of(secret.toString()));
        values.put("voxyard.ldap.user.base", Optional.of("ou=people,dc=example,dc=org"));
        values.put("voxyard.ldap.group.base", Optional.of("ou=groups,dc=example,dc=org"));
        values.put(
                "voxyard.ldap.groups",
                Optional.of("auditors=access:auditor; flight=role:flight; admins=access:administrator"));
        return values;
    }
}
