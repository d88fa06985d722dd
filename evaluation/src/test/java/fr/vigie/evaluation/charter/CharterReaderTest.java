package fr.vigie.evaluation.charter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.act.ActKind;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress.Kind;
import fr.vigie.charter.Charter;
import fr.vigie.charter.CharterDocument;
import fr.vigie.charter.Conditions;
import fr.vigie.charter.DocumentTerms;
import fr.vigie.charter.Evidence;
import fr.vigie.charter.LegalText;
import fr.vigie.charter.RefusalGround;
import fr.vigie.charter.RefusalRule;
import fr.vigie.charter.Scope;
import fr.vigie.charter.SourceQuality;
import fr.vigie.charter.Validity;
import fr.vigie.charter.Verification;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.event.EventType;
import fr.vigie.language.Text;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharterReaderTest {

    private static final String WHOLE =
            """
            id: port
            version: 2
            title: {fr: Port, en: Harbour}
            summary: {fr: Le quai, en: The quay}
            texts: [{cite: {fr: Acte, en: Act}, quality: S, note: {fr: dit, en: says}}]
            verified: {by: Me Martin, on: 2026-05-02}
            scope: {sources: [LIVE], legal_statuses: [TRAFFIC], events: [FIRE, INTRUSION]}
            declared_status: TRAFFIC
            evidence: {kind: MASKED_STILL, keep: P7D}
            time_zone: Indian/Reunion
            periods: [{from: 2026-01-01, until: 2026-12-31}, {from: 2028-01-01}]
            documents: [{id: order, kind: PREFECT_ORDER, blocking: true, title: {fr: arrêté, en: order}}]
            refusals:
            - {on: SOURCE, code: P-1, article: a, quality: P, reason: {fr: r, en: s}, way_out: {fr: w, en: x}}
            - {on: EVENT, code: P-2, article: a, quality: P, reason: {fr: r, en: s}, way_out: {fr: w, en: x}}
            - {on: LEGAL_STATUS, code: P-3, article: a, quality: P, reason: {fr: r, en: s}, way_out: {fr: w, en: x}}
            - {on: DATE, code: P-4, article: a, quality: P, reason: {fr: r, en: s}, way_out: {fr: w, en: x}}
            - {on: DOCUMENT, code: P-5, article: a, quality: P, reason: {fr: r, en: s}, way_out: {fr: w, en: x}}
            """;

    private final Problems problems = new Problems("port.yaml");

    @Test
    void every_key_of_a_charter_reaches_its_record() {
        Charter charter = read(WHOLE).orElseThrow();

        assertThat(charter)
                .isEqualTo(
                        new Charter(
                                "port",
                                2,
                                new Text("Port", "Harbour"),
                                new Text("Le quai", "The quay"),
                                List.of(
                                        new LegalText(
                                                new Text("Acte", "Act"),
                                                SourceQuality.SECONDARY,
                                                new Text("dit", "says"),
                                                Optional.empty())),
                                Optional.of(
                                        new Verification("Me Martin", LocalDate.of(2026, 5, 2))),
                                new Scope(
                                        Set.of(Kind.LIVE),
                                        Set.of(LegalStatus.TRAFFIC),
                                        Set.of(EventType.INTRUSION, EventType.FIRE)),
                                Optional.of(LegalStatus.TRAFFIC),
                                new Evidence(Evidence.Kind.MASKED_STILL, Duration.ofDays(7)),
                                new Validity(
                                        ZoneId.of("Indian/Reunion"),
                                        List.of(
                                                new Validity.Period(
                                                        LocalDate.of(2026, 1, 1),
                                                        Optional.of(LocalDate.of(2026, 12, 31))),
                                                new Validity.Period(
                                                        LocalDate.of(2028, 1, 1),
                                                        Optional.empty()))),
                                List.of(
                                        new CharterDocument(
                                                "order",
                                                new Text("arrêté", "order"),
                                                true,
                                                Optional.of(
                                                        DocumentTerms.ofKind(
                                                                ActKind.PREFECT_ORDER)),
                                                Optional.empty(),
                                                Optional.empty())),
                                List.of(
                                        rule(RefusalGround.SOURCE, "P-1"),
                                        rule(RefusalGround.EVENT, "P-2"),
                                        rule(RefusalGround.LEGAL_STATUS, "P-3"),
                                        rule(RefusalGround.DATE, "P-4"),
                                        rule(RefusalGround.DOCUMENT, "P-5")),
                                Conditions.NONE,
                                new TreeMap<>(),
                                charter.fingerprint()));
        assertThat(charter.fingerprint()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "version: 2 | version: two | 2 | 'version' takes a whole number",
                "id: port | id: Le Port | 1 | a charter's short name",
                "title: {fr: Port, en: Harbour} | title: Port | 3 | 'title' takes keys among fr,"
                        + " en",
                "en: Harbour | es: Puerto | 3 | unknown key 'es'; allowed here: fr, en",
                "quality: S | quality: X | 5 | unknown quality of source; allowed: P, S, M, D",
                "on: 2026-05-02 | on: 2 mai | 6 | a date is written year-month-day",
                "[FIRE, INTRUSION] | [FIRE, LOITERING] | 7 | 'LOITERING' is refused by Vigie"
                        + " (N-07)",
                "[FIRE, INTRUSION] | [FIRE, SWIMMING] | 7 | unknown event 'SWIMMING'",
                "sources: [LIVE] | sources: [LIFE] | 7 | allowed: LIVE, RECORDED, SYNTHETIC (did"
                        + " you mean 'LIVE'?)",
                "keep: P7D | keep: P0D | 9 | keeping for no time is written kind: NONE",
                "kind: MASKED_STILL | kind: PICTURE | 9 | allowed: NONE, MASKED_STILL",
                "kind: MASKED_STILL | kind: NONE | 9 | 'keep' has no place",
                "Indian/Reunion | Mars/Olympus | 10 | unknown time zone",
                "until: 2026-12-31 | until: 2025-12-31 | 11 | ends before it begins",
                "blocking: true | blocking: maybe | 12 | 'blocking' takes true or false",
                "on: SOURCE | on: EVENT | 15 | EVENT has its refusal already",
                "code: P-2 | code: P-1 | 15 | 'P-1' is already taken in this charter",
                "time_zone: Indian/Reunion | red_lines: none | 10 | unknown key 'red_lines'",
            })
    void a_mistake_in_a_charter_is_told_with_its_line(
            String right, String wrong, int line, String words) {
        assertThat(WHOLE).contains(right);
        assertThat(read(WHOLE.replaceFirst(Pattern.quote(right), wrong))).isEmpty();
        assertThat(problems.list())
                .anySatisfy(problem -> {
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.in(Locale.ENGLISH)).contains(words);
                });
    }

    @Test
    void a_charter_that_could_refuse_without_words_is_a_mistake() {
        String silent =
                WHOLE.lines()
                        .filter(l -> !l.contains("on: DOCUMENT"))
                        .reduce("", (a, b) -> a + b + "\n");

        assertThat(read(silent)).isEmpty();
        assertThat(problems.list())
                .singleElement()
                .satisfies(p ->
                        assertThat(p.sentence().en())
                                .contains("can refuse for DOCUMENT", "(on: DOCUMENT)"));
    }

    private Optional<Charter> read(String text) {
        return CharterReader.parse(text.getBytes(StandardCharsets.UTF_8), problems);
    }

    private static RefusalRule rule(RefusalGround ground, String code) {
        return new RefusalRule(
                ground, code, "a", SourceQuality.PRIMARY, new Text("r", "s"), new Text("w", "x"));
    }
}
