package org.voxyard.application;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the people who run the node have to know or to act on; docs/operations.md says what to do, by number from 1. */
@MessageLogger(projectCode = "VOX")
public interface NodeLog {
    /** Messages of a class, under its name. */
    static NodeLog of(Class<?> category) {
        return Logger.getMessageLogger(MethodHandles.lookup(), NodeLog.class, category.getName());
    }

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1, value = "The administrator's password could not be shown: delete the database and start again")
    void passwordNotShown(@Cause Exception cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2, value = "No backups while this server runs: %s cannot be made (%s)")
    void doorNotMade(Object socket, String reason);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 3, value = "%s could not be deleted: %s")
    void doorNotDeleted(Object socket, String reason);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 4, value = "The audit trail could not be read")
    void auditUnreadable(@Cause Exception cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 5, value = "The keys of %s cannot be had: %s")
    void oidcKeysMissing(Object issuer, Object reason);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 6, value = "LDAP at %s does not answer: %s")
    void ldapSilent(Object url, Object reason);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 7, value = "Webhook %s has taken nothing for %d h and was given up")
    void webhookGivenUp(String id, long hours);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 8, value = "Encoder complexity is now %d: the load on this node changed")
    void encoderEffortChanged(int complexity);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 9, value = "An observer of %s failed")
    void observerFailed(String event, @Cause Exception cause);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 10, value = "The mixer hung for %d ms and was replaced; its %d loops go on")
    void mixerReplaced(long stuckMs, int loops);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 11, value = "The mixer has been hanging for %d ms and is not replaced any more: restart the server")
    void mixerGivenUp(long stuckMs);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 12, value = "Loop %s failed in the mixer and was begun anew: %s")
    void loopRestarted(Object loop, Object cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 13, value = "%s")
    void loopFault(String sentence);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 14, value = "%s did not redeem the code of a sign-in: %s")
    void oidcCodeNotRedeemed(Object endpoint, Object reason);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 15, value = "Events for webhooks could not be stored; trying again")
    void webhookEventsNotStored(@Cause Exception cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 16, value = "Events that wait for webhook %s could not be read; trying again")
    void webhookEventsNotRead(String id, @Cause Exception cause);
}
