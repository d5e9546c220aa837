package org.voxyard.infrastructure.security;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import javax.naming.AuthenticationException;
import javax.naming.Context;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;
import org.voxyard.application.NodeLog;
import org.voxyard.application.port.ExternalAccounts.Account;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.UserId;

/** One LDAP directory: finds the entry of a user, signs in with its name and the password, and reads its groups. */
final class LdapAccounts {
    private static final NodeLog LOG = NodeLog.of(LdapAccounts.class);
    private static final String TIMEOUT_MS = "5000";

    private final LdapSettings settings;

    LdapAccounts(LdapSettings settings) {
        this.settings = settings;
    }

    /** Empty without a password too: to many directories an empty one means an anonymous sign-in, which succeeds. */
    Optional<Account> authenticate(UserId user, String password) {
        if (password.isEmpty()) {
            return Optional.empty();
        }
        try {
            return find(user, password);
        } catch (AuthenticationException wrong) {
            return Optional.empty();
        } catch (NamingException fault) {
            LOG.ldapSilent(settings.url(), fault);
            return Optional.empty();
        }
    }

    private Optional<Account> find(UserId user, String password) throws NamingException {
        DirContext search = connect(settings.bindName(), settings.bindPassword());
        try {
            List<SearchResult> entries = search(search, settings.userBase(), settings.userFilter(), user.value());
            if (entries.size() != 1) {
                return Optional.empty();
            }
            String name = entries.getFirst().getNameInNamespace();
            connect(name, password).close();
            return Optional.of(account(user, entries.getFirst(), groups(search, name)));
        } finally {
            search.close();
        }
    }

    private Account account(UserId user, SearchResult entry, List<String> groups) throws NamingException {
        String name = first(entry, "cn").orElse(user.value());
        String shortName = name.substring(0, Math.min(name.length(), DirectoryEntry.MAX_NAME_LENGTH));
        return new Account(
                user,
                shortName,
                new DomainId(settings.domain()),
                settings.groups().access(groups),
                settings.groups().roles(groups));
    }

    private List<String> groups(DirContext search, String name) throws NamingException {
        List<String> groups = new ArrayList<>();
        if (!settings.groupBase().isEmpty()) {
            for (SearchResult group : search(search, settings.groupBase(), settings.groupFilter(), name)) {
                first(group, "cn").ifPresent(groups::add);
            }
        }
        return groups;
    }

    /** JNDI escapes the value that it puts into the filter (RFC 4515 §3). */
    @SuppressWarnings("BanJNDI") // no objects are read from entries: only texts of the attribute cn
    private static List<SearchResult> search(DirContext context, String base, String filter, String value)
            throws NamingException {
        SearchControls controls = new SearchControls();
        controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
        controls.setTimeLimit(Integer.parseInt(TIMEOUT_MS));
        controls.setReturningAttributes(new String[] {"cn"});
        List<SearchResult> results = new ArrayList<>();
        NamingEnumeration<SearchResult> found = context.search(base, filter, new Object[] {value}, controls);
        while (found.hasMore()) {
            results.add(found.next());
        }
        return results;
    }

    private static Optional<String> first(SearchResult entry, String attribute) throws NamingException {
        Attribute values = entry.getAttributes().get(attribute);
        return values == null ? Optional.empty() : Optional.of(values.get().toString());
    }

    @SuppressWarnings("JdkObsolete") // JNDI takes no other map
    private DirContext connect(String name, String password) throws NamingException {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        environment.put(Context.PROVIDER_URL, settings.url().toString());
        environment.put(Context.REFERRAL, "ignore");
        environment.put("com.sun.jndi.ldap.connect.timeout", TIMEOUT_MS);
        environment.put("com.sun.jndi.ldap.read.timeout", TIMEOUT_MS);
        environment.put(Context.SECURITY_AUTHENTICATION, name.isEmpty() ? "none" : "simple");
        if (!name.isEmpty()) {
            environment.put(Context.SECURITY_PRINCIPAL, name);
            environment.put(Context.SECURITY_CREDENTIALS, password);
        }
        return new InitialDirContext(environment);
    }
}
