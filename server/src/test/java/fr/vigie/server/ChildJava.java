package fr.vigie.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a class of the tests' class path in a Java process of its own. */
public final class ChildJava {

    private final String mainClass;
    private final List<String> options = new ArrayList<>();

    private ChildJava(String mainClass) {
        this.mainClass = mainClass;
    }

    public static ChildJava of(Class<?> main) {
        return new ChildJava(main.getName());
    }

    /** Adds an option for Java itself. */
    public ChildJava with(String option) {
        options.add(option);
        return this;
    }

    /** Starts it; its errors go where this process's go. */
    public Process start(String... arguments) throws IOException {
        return builder(arguments).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** The process, to be started by whoever wants to say more about it. */
    public ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.awt.headless=true",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8"));
        command.addAll(options);
        command.add("-cp");
        // Surefire starts its own process by a jar whose manifest names the class path.
        command.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(mainClass);
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
