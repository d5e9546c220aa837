package org.voxyard.web.json;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.ProblemType;
import org.voxyard.web.problem.Violation;

/** Reads documents of clients into records that hold what their annotations demand, and writes records. */
@ApplicationScoped
public class Documents {
    /** Most bytes of a document. */
    public static final int MAX_LENGTH_BYTES = 256 * 1024;

    private static final int MAX_DEPTH = 16;
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final Jsonb INDENTED = JsonbBuilder.create(new JsonbConfig().withFormatting(true));

    @Inject
    ValidatorFactory validators;

    private Validator validator;

    @PostConstruct
    void start() {
        validator =
                validators.usingContext().traversableResolver(new WholeRecord()).getValidator();
    }

    /** Reads one JSON object; throws {@link ProblemException} when it is too large, too deep or none. */
    public JsonObject read(InputStream body) throws IOException {
        return read(body, MAX_LENGTH_BYTES);
    }

    /** As {@link #read(InputStream)}, of at most so many bytes. */
    public JsonObject read(InputStream body, int maxLengthBytes) throws IOException {
        byte[] bytes = body.readNBytes(maxLengthBytes + 1);
        if (bytes.length > maxLengthBytes) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE, "A document has at most " + maxLengthBytes + " bytes here.");
        }
        String text = decode(bytes);
        if (NestingDepth.exceeds(text, MAX_DEPTH)) {
            throw malformed("Objects and lists are nested more than " + MAX_DEPTH + " deep.");
        }
        return parse(text);
    }

    /** Makes a record of it; throws {@link ProblemException} with the fields at fault. */
    public <R extends Record> R bind(JsonObject json, Class<R> type) {
        R record = Binding.bind(json, type);
        List<Violation> violations = validator.validate(record).stream()
                .map(Documents::violation)
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
        if (!violations.isEmpty()) {
            throw ProblemException.of(violations);
        }
        return record;
    }

    /** The JSON text of a record; what is absent is left out. */
    public static String write(Record document) {
        return JSON.toJson(document);
    }

    /** The JSON text of a record for people and for comparison: sorted names, one line for each value. */
    public static String writeIndented(Record document) {
        return INDENTED.toJson(document).strip() + "\n";
    }

    /** The JSON object of a record. */
    public static JsonObject toJson(Record document) {
        return parse(write(document));
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw malformed("The body is not one JSON object.");
        }
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("The body is not UTF-8.");
        }
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        Place place = Place.DOCUMENT;
        for (Path.Node node : violation.getPropertyPath()) {
            place = step(place, node);
        }
        return place.violation(violation.getMessage());
    }

    /** A node carries the index or key of the container that it is in. */
    private static Place step(Place place, Path.Node node) {
        Place inside = place;
        if (node.getIndex() != null) {
            inside = place.item(node.getIndex());
        } else if (node.getKey() != null) {
            inside = place.member(node.getKey().toString());
        }
        return node.getKind() == ElementKind.PROPERTY ? inside.member(node.getName()) : inside;
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemType.MALFORMED, detail);
    }
}
