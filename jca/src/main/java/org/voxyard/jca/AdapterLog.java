package org.voxyard.jca;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the people who run the node have to know of what links it to the engine; docs/operations.md, by number from 201. */
@MessageLogger(projectCode = "VOX")
public interface AdapterLog {
    /** Messages of a class, under its name. */
    static AdapterLog of(Class<?> category) {
        return Logger.getMessageLogger(MethodHandles.lookup(), AdapterLog.class, category.getName());
    }

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 201, value = "A bean has been busy with a media event for %s; it is left behind")
    void beanLeftBehind(Object patience);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 202, value = "A media event was not delivered: %s")
    void eventNotDelivered(Object event, @Cause Exception cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 203, value = "Media events are lost: %d are waiting and no bean takes them")
    void eventsLost(int waiting);
}
