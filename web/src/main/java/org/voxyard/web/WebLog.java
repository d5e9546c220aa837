package org.voxyard.web;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the people who run the node have to know of its clients; docs/operations.md says what to do, by number from 101. */
@MessageLogger(projectCode = "VOX")
public interface WebLog {
    /** Messages of a class, under its name. */
    static WebLog of(Class<?> category) {
        return Logger.getMessageLogger(MethodHandles.lookup(), WebLog.class, category.getName());
    }

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 101, value = "A client of /api/v1/events did not read its events and was cut off")
    void eventsNotRead();

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 102, value = "The event %s could not be processed")
    void eventNotProcessed(String event, @Cause Exception cause);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 103, value = "The check of the connections failed")
    void heartbeatFailed(@Cause Exception cause);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 104, value = "A message could not be answered")
    void messageNotAnswered(@Cause Exception cause);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 105, value = "Request to %s failed, id %s")
    void requestFailed(String path, String id, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 106,
            value = "Whether a reader of /api/v1/events may go on reading cannot be found out; it was cut off")
    void readerNotAsked(@Cause Exception cause);
}
