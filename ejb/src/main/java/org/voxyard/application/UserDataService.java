package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.Preferences;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.domain.session.OperatorSession;

/** What a console keeps for its user, and how a console is to look; both are JSON objects that the server does not read. */
@Singleton
public final class UserDataService {
    /** Most characters of a JSON object that is stored. */
    public static final int MAX_LENGTH = 64 * 1024;

    private static final String NO_DATA = "{}";
    private static final String STOCK_LAYOUT = "{\"site_scaling\":1,\"name_scaling\":1.5,\"font_scaling\":1,"
            + "\"layout\":\"auto_grid\",\"loop_size\":\"15.625rem\"}";

    private final Preferences preferences;
    private final Switchboard switchboard;
    private final Transactions transactions;

    @Inject
    public UserDataService(Preferences preferences, Switchboard switchboard, Transactions transactions) {
        this.preferences = preferences;
        this.switchboard = switchboard;
        this.transactions = transactions;
    }

    /** The stored JSON object, {@code {}} when there is none. */
    public String data(OperatorId operator) {
        UserId user = user(operator);
        return transactions.call(() -> preferences.data(user)).orElse(NO_DATA);
    }

    /**
     * Stores a JSON object for the operator's user and returns it as stored.
     *
     * @throws IllegalArgumentException with a sentence, when it is longer than {@link #MAX_LENGTH} or no JSON object
     */
    public String store(OperatorId operator, String json) {
        String object = jsonObject(json);
        UserId user = user(operator);
        transactions.run(() -> preferences.storeData(user, object));
        return object;
    }

    /** The keyset layout of that name, a JSON object; the stock default for a name or domain that is not known. */
    public String layout(OperatorId operator, DomainId domain, String name) {
        switchboard.read(operator, OperatorSession::user);
        return transactions.call(() -> preferences.layout(domain, name)).orElse(STOCK_LAYOUT);
    }

    /** Keeps a keyset layout, a JSON object, for all consoles of a domain; for administrators, whom the caller checks. */
    public void storeLayout(DomainId domain, String name, String json) {
        String object = jsonObject(json);
        transactions.run(() -> preferences.storeLayout(domain, name, object));
    }

    private UserId user(OperatorId operator) {
        return switchboard.read(operator, OperatorSession::user);
    }

    /** The object alone, written anew, so that what is stored can stand inside another message. */
    private static String jsonObject(String json) {
        String object = parse(json);
        if (object.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("At most " + MAX_LENGTH + " characters can be stored.");
        }
        return object;
    }

    private static String parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject().toString();
        } catch (RuntimeException noObject) {
            throw new IllegalArgumentException("Only a JSON object can be stored.", noObject);
        }
    }
}
