package org.voxyard.operations;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.voxyard.operations.database.OperationException;
import org.voxyard.operations.database.ServerDoor;
import org.voxyard.operations.doctor.Doctor;
import org.voxyard.operations.doctor.Finding;

/**
 * What {@code bin/voxyard.sh} lets Java do: {@code [--port-offset N] doctor | preflight | backup FILE |
 * restore FILE | audit verify}.
 * Ends with status 1 when something is wrong.
 */
public final class Commands {
    private final NodeSettings node;
    private final PrintStream out;

    Commands(NodeSettings node, PrintStream out) {
        this.node = node;
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            boolean moved = arguments.size() > 2 && arguments.getFirst().equals("--port-offset");
            int offset = moved ? Integer.parseInt(arguments.get(1)) : 0;
            Commands commands = new Commands(NodeSettings.ofProcess(offset), out);
            return commands.run(moved ? arguments.subList(2, arguments.size()) : arguments);
        } catch (OperationException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private int run(List<String> words) throws OperationException {
        return switch (words.getFirst()) {
            case "doctor" -> doctor();
            case "preflight" -> preflight();
            case "backup" -> backup(file(words));
            case "restore" -> restore(file(words));
            case "audit" -> audit(words);
            default -> throw new OperationException("Unknown command: " + words.getFirst());
        };
    }

    private int doctor() {
        List<Finding> findings = new Doctor(node).examine();
        findings.forEach(finding ->
                out.printf("%-8s  %-11s  %s%n", word(finding.verdict()), finding.subject(), finding.sentence()));
        return findings.stream().anyMatch(Finding::isFault) ? 1 : 0;
    }

    private int preflight() throws OperationException {
        var obstacle = new Doctor(node).obstacle();
        if (obstacle.isPresent()) {
            throw new OperationException(obstacle.get().sentence());
        }
        return 0;
    }

    private int backup(Path file) throws OperationException {
        node.database().backup(file);
        out.println("Backup of " + node.database().place() + ": " + file);
        return 0;
    }

    private int restore(Path file) throws OperationException {
        node.database().restore(file);
        out.println("Restored " + node.database().place() + " from " + file);
        return 0;
    }

    private int audit(List<String> words) throws OperationException {
        if (!words.equals(List.of("audit", "verify"))) {
            throw new OperationException("audit knows one word: verify.");
        }
        String answer = new ServerDoor(node.dataFolder().resolve(ServerDoor.PLACE)).verifyAudit();
        out.println("Audit trail " + answer);
        return answer.startsWith(ServerDoor.INTACT) ? 0 : 1;
    }

    private static Path file(List<String> words) throws OperationException {
        if (words.size() != 2) {
            throw new OperationException(words.getFirst() + " takes the name of one file.");
        }
        return Path.of(words.get(1)).toAbsolutePath();
    }

    private static String word(Finding.Verdict verdict) {
        return switch (verdict) {
            case IN_ORDER -> "in order";
            case NOTE -> "note";
            case FAULT -> "FAULT";
        };
    }
}
