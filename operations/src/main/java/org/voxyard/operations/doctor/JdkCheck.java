package org.voxyard.operations.doctor;

/** The Java that runs this is one that runs the server. */
final class JdkCheck implements Check {
    private static final String SUBJECT = "JDK";
    private static final int OLDEST = 25;

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public Finding look() {
        String found = "Java %s in %s".formatted(Runtime.version(), System.getProperty("java.home"));
        return Runtime.version().feature() >= OLDEST
                ? Finding.inOrder(SUBJECT, found + ".")
                : Finding.fault(SUBJECT, found + " is too old: set JAVA_HOME to a JDK 25 or newer.");
    }
}
