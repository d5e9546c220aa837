package org.voxyard.web.signalling;

import jakarta.inject.Singleton;
import java.util.Set;

/** Events of the protocol that this server does not serve (voice-loop-client.md §4.2, §4.3). */
@Singleton
final class NotServed implements RequestHandler {
    @Override
    public Set<String> events() {
        return Set.of(
                "check_id_exists",
                "create",
                "update",
                "verify",
                "delete",
                "get_key",
                "update_key",
                "delete_key",
                "set_layout",
                "get_layout",
                "set_keyset_layout",
                "update_password",
                "add_domain_admin",
                "add_project_admin",
                "ldap_import",
                "load",
                "save",
                "get_highest_port",
                "get_all_loops",
                "get_recorded_loops",
                "record_start",
                "record_stop",
                "get_recording",
                "call",
                "hangup",
                "permit_call",
                "revoke_call",
                "state_mixer",
                "state_session",
                "get_mixer_state");
    }

    @Override
    public Phase needs() {
        return Phase.AUTHENTICATED;
    }

    @Override
    public Object handle(Connection connection, Request request) throws RequestFault {
        throw new RequestFault(ErrorCode.NOT_IMPLEMENTED, "This server does not serve the event.");
    }
}
