package fr.vigie.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The form of the log: nothing that somebody sent in passes for an entry. */
class LogFileTest {

    private static final String FORGED = "\n2026-11-22T03:00:00.000Z INFO  [main] x: all is well";

    @Test
    void a_message_is_one_line_whatever_is_in_it() {
        assertThat(entry("asked for " + FORGED + "\u001b[2J", null).lines().toList()).hasSize(1);
        assertThat(entry("\u001b[31mred", null)).doesNotContain("\u001b");
    }

    @Test
    void the_lines_of_a_trace_are_set_in() {
        List<String> lines = entry("failed", new IllegalStateException(FORGED)).lines().toList();
        assertThat(lines).hasSizeGreaterThan(3);
        assertThat(lines.get(0)).endsWith(": failed");
        assertThat(lines.stream().skip(1))
                .noneMatch(line -> line.startsWith("20"))
                .anyMatch(line -> line.contains("all is well"));
    }

    private static String entry(String message, @Nullable Throwable thrown) {
        LoggerContext context = new LoggerContext();
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(LogFile.PATTERN);
        layout.start();
        return layout.doLayout(
                new LoggingEvent(
                        "test", context.getLogger("test"), Level.WARN, message, thrown, null));
    }
}
