package fr.vigie.server.console.governance;

import fr.vigie.catalogue.EventPage;
import fr.vigie.charter.Charter;
import fr.vigie.charter.Evidence;
import fr.vigie.charter.Probation;
import fr.vigie.charter.RuleSource;
import fr.vigie.charter.Validity;
import fr.vigie.event.EventType;
import fr.vigie.server.console.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A charter's rules in the words of its page. */
final class CharterRules {

    private static final int PERCENT = 100;

    private final Charter charter;
    private final Words words;
    private final List<Rule> rules = new ArrayList<>();

    private CharterRules(Charter charter, Words words) {
        this.charter = charter;
        this.words = words;
    }

    /**
     * A rule in words.
     *
     * @param title what it is about
     * @param says what it says, one or more sentences or things
     * @param source where it comes from
     */
    record Rule(String title, List<String> says, Source source) {

        Rule {
            says = List.copyOf(says);
        }
    }

    /**
     * Where a rule comes from, in words.
     *
     * @param article the article; empty where the charter names none
     * @param quality how well it is known
     * @param verified by whom it was verified, or that nobody has
     */
    record Source(String article, String quality, String verified) {}

    /**
     * An admitted event.
     *
     * @param name its constant, for the address of its page
     * @param title its name
     * @param floors its parameters with the values that are allowed, one sentence each
     */
    record Event(String name, String title, List<String> floors) {

        Event {
            floors = List.copyOf(floors);
        }
    }

    static List<Rule> of(Charter charter, Words words) {
        CharterRules all = new CharterRules(charter, words);
        all.add("sources", names("gov.source", charter.scope().sources(), words));
        all.add("legal_statuses", names("legal", charter.scope().statuses(), words));
        all.add("aggregates", names("gov.aggregate", charter.scope().aggregates(), words));
        all.add("evidence", List.of(all.evidence(charter.evidence())));
        all.add("periods", all.periods(charter.validity()));
        all.add("guards", names("gov.guard", charter.conditions().guards(), words));
        all.add("probation", all.probation(charter.conditions().probation()));
        return List.copyOf(all.rules);
    }

    static List<Event> events(Charter charter, Words words) {
        return charter.scope().events().stream().map(type -> event(type, words)).toList();
    }

    private static Event event(EventType type, Words words) {
        EventPage page = EventPage.of(type);
        List<String> floors =
                page.parameters().stream()
                        .filter(p -> !words.say(p.range()).isEmpty())
                        .map(p ->
                                words.say(
                                        "gov.charter.floor",
                                        words.say(p.words()),
                                        words.say(p.range())))
                        .toList();
        return new Event(type.name(), words.event(type), floors);
    }

    private void add(String part, List<String> says) {
        if (!says.isEmpty()) {
            Optional<RuleSource> source = Optional.ofNullable(charter.basis().get(part));
            rules.add(new Rule(words.say("gov.rule." + part), says, source(source, words)));
        }
    }

    /** Where a rule comes from; a rule without a source says so. */
    static Source source(Optional<RuleSource> source, Words words) {
        return new Source(
                source.map(RuleSource::article).orElse(""),
                source.map(s -> words.say(s.quality().words())).orElse(""),
                source.flatMap(RuleSource::verification)
                        .map(v -> words.say("gov.verified", v.by(), words.day(v.on())))
                        .orElse(words.say("gov.unverified")));
    }

    private static List<String> names(String prefix, Set<? extends Enum<?>> values, Words words) {
        return values.stream().map(value -> words.say(prefix, value)).toList();
    }

    private String evidence(Evidence evidence) {
        return switch (evidence.kind()) {
            case NONE -> words.say("gov.evidence.NONE");
            case MASKED_STILL -> words.say("gov.evidence.MASKED_STILL", evidence.keep().toDays());
        };
    }

    private List<String> periods(Validity validity) {
        return validity.periods().isEmpty()
                ? List.of(words.say("gov.period.always"))
                : validity.periods().stream()
                        .map(p ->
                                p.until()
                                        .map(until ->
                                                words.say(
                                                        "gov.period.until",
                                                        words.day(p.from()),
                                                        words.day(until)))
                                        .orElse(words.say("gov.period.from", words.day(p.from()))))
                        .toList();
    }

    private List<String> probation(Probation probation) {
        List<String> says = new ArrayList<>();
        says.add(words.say("gov.calibration", probation.calibration()));
        probation
                .limit()
                .ifPresent(limit ->
                        says.add(
                                words.say(
                                        "gov.limit",
                                        Math.round(limit.share() * PERCENT),
                                        limit.settled())));
        return says;
    }
}
