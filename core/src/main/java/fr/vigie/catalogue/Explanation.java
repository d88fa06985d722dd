package fr.vigie.catalogue;

import fr.vigie.charter.Charter;
import fr.vigie.charter.LegalText;
import fr.vigie.charter.RefusalRule;
import fr.vigie.event.EventType;
import fr.vigie.event.RefusedCapability;
import fr.vigie.language.Bundle;
import fr.vigie.language.NearestName;
import fr.vigie.language.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Vigie answers to somebody who asks about a name or a code: an event, something refused, a
 * charter, a refusal's code, or the names that may have been meant.
 *
 * @param kind what the name turned out to be
 * @param lines the answer, one paragraph each
 */
public record Explanation(Kind kind, List<Text> lines) {

    /** What a name can turn out to be. */
    public enum Kind {
        EVENT,
        REFUSED,
        CHARTER,
        CODE,
        UNKNOWN
    }

    private static final Bundle WORDS = Bundle.of("fr.vigie.catalogue.explanation");

    public Explanation {
        lines = List.copyOf(lines);
    }

    /**
     * The answer for a name.
     *
     * @param name what somebody typed; accents, capitals, spaces and hyphens do not matter
     * @param charters the charters whose names and codes are known
     */
    public static Explanation of(String name, List<Charter> charters) {
        String wanted = NearestName.plain(name);
        return Arrays.stream(EventType.values())
                .filter(type -> matches(type, wanted))
                .findFirst()
                .map(Explanation::ofEvent)
                .or(() -> PlainPage.find(name).map(Explanation::ofPlain))
                .or(() -> RefusalPage.find(name).map(Explanation::ofRefusal))
                .or(() -> ofCharter(wanted, charters))
                .or(() -> ofCode(wanted, charters))
                .or(() -> ofHouseCode(wanted))
                .or(() -> ofRequirement(wanted))
                .orElseGet(() -> unknown(name, charters));
    }

    /** The answer as lines of text. */
    public String in(Locale locale) {
        return String.join("\n", lines.stream().map(line -> line.in(locale)).toList());
    }

    private static boolean matches(EventType type, String wanted) {
        Text title = EventPage.title(type);
        return type.name().equals(wanted)
                || NearestName.plain(title.fr()).equals(wanted)
                || NearestName.plain(title.en()).equals(wanted);
    }

    private static Explanation ofEvent(EventType type) {
        EventPage page = EventPage.of(type);
        List<Text> lines = new ArrayList<>();
        lines.add(Text.same(type.name() + " — ").plus(page.title()));
        lines.add(page.definition());
        lines.add(labelled("measured", page.measured()));
        lines.add(labelled("not_done", page.notDone()));
        for (EventPage.ParameterLine p : page.parameters()) {
            Text range = p.range().equals(Text.NONE) ? p.range() : Text.same(", ").plus(p.range());
            lines.add(
                    Text.same("  " + p.name() + " — ")
                            .plus(p.words())
                            .plus(Text.same(" ("))
                            .plus(p.defaultValue())
                            .plus(range)
                            .plus(Text.same(")")));
        }
        return new Explanation(Kind.EVENT, lines);
    }

    private static Explanation ofPlain(PlainPage page) {
        return new Explanation(
                Kind.EVENT,
                List.of(
                        Text.same(page.name() + " — ").plus(page.title()),
                        page.definition(),
                        labelled("measured", page.measured()),
                        labelled("not_done", page.notDone())));
    }

    private static Explanation ofRefusal(RefusalPage page) {
        return new Explanation(
                Kind.REFUSED,
                List.of(
                        Text.same(page.refused().name() + " — ")
                                .plus(page.title())
                                .plus(WORDS.get("refused")),
                        page.reason(),
                        labelled(
                                "source",
                                page.source()
                                        .plus(Text.same(" ["))
                                        .plus(page.quality().words())
                                        .plus(Text.same("]"))),
                        labelled("way_out", page.wayOut())));
    }

    private static Optional<Explanation> ofCharter(String wanted, List<Charter> charters) {
        return charters.stream()
                .filter(charter -> NearestName.plain(charter.id()).equals(wanted))
                .findFirst()
                .map(Explanation::ofCharter);
    }

    private static Explanation ofCharter(Charter charter) {
        List<Text> lines = new ArrayList<>();
        lines.add(Text.same(charter.reference() + " — ").plus(charter.title()));
        lines.add(charter.summary());
        lines.add(WORDS.get("texts"));
        for (LegalText text : charter.texts()) {
            lines.add(
                    Text.same("  ")
                            .plus(text.citation())
                            .plus(Text.same(" ["))
                            .plus(text.quality().words())
                            .plus(Text.same("] — "))
                            .plus(text.note()));
        }
        if (!charter.documents().isEmpty()) {
            lines.add(WORDS.get("documents"));
            charter.documents().forEach(d -> lines.add(Text.same("  ").plus(d.title())));
        }
        return new Explanation(Kind.CHARTER, lines);
    }

    private static Optional<Explanation> ofCode(String wanted, List<Charter> charters) {
        for (Charter charter : charters) {
            for (RefusalRule rule : charter.refusals()) {
                if (NearestName.plain(rule.code()).equals(wanted)) {
                    return Optional.of(ofRule(charter, rule));
                }
            }
        }
        return Optional.empty();
    }

    private static Explanation ofRule(Charter charter, RefusalRule rule) {
        return new Explanation(
                Kind.CODE,
                List.of(
                        Text.same(rule.code() + " — ").plus(charter.title()),
                        named(rule.reason()),
                        labelled(
                                "source",
                                Text.same(rule.article() + " [")
                                        .plus(rule.quality().words())
                                        .plus(Text.same("]"))),
                        labelled("way_out", named(rule.wayOut()))));
    }

    private static Optional<Explanation> ofHouseCode(String wanted) {
        return HouseRefusal.listAll().stream()
                .filter(house -> NearestName.plain(house.code()).equals(wanted))
                .findFirst()
                .map(house ->
                        new Explanation(
                                Kind.CODE,
                                List.of(
                                        Text.same(house.code() + " — ").plus(WORDS.get("house")),
                                        named(house.reason()),
                                        labelled(
                                                "source",
                                                house.article()
                                                        .plus(Text.same(" ["))
                                                        .plus(house.quality().words())
                                                        .plus(Text.same("]"))),
                                        labelled("way_out", named(house.wayOut())))));
    }

    /** Outside of a refusal nothing fills the places of a rule: they get their general names. */
    private static Text named(Text words) {
        Text result = words;
        for (String place : List.of("event", "status", "document", "kind")) {
            Text name = WORDS.get("place." + place);
            result =
                    new Text(
                            result.fr().replace("{" + place + "}", name.fr()),
                            result.en().replace("{" + place + "}", name.en()));
        }
        return result;
    }

    /** A requirement's number stands for everything that it refuses. */
    private static Optional<Explanation> ofRequirement(String wanted) {
        List<Text> lines =
                RefusalPage.listAll().stream()
                        .filter(p -> NearestName.plain(p.refused().requirement()).equals(wanted))
                        .flatMap(p -> ofRefusal(p).lines().stream())
                        .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Explanation(Kind.CODE, lines));
    }

    private static Explanation unknown(String name, List<Charter> charters) {
        List<String> names =
                Stream.of(
                                Arrays.stream(EventType.values()).map(EventType::name),
                                PlainPage.listAll().stream().map(PlainPage::name),
                                RefusalPage.listAll().stream().flatMap(RefusalPage::names),
                                charters.stream().map(Charter::id),
                                charters.stream()
                                        .flatMap(c -> c.refusals().stream())
                                        .map(RefusalRule::code),
                                HouseRefusal.listAll().stream().map(HouseRefusal::code))
                        .flatMap(s -> s)
                        .distinct()
                        .toList();
        List<String> near = NearestName.list(name, names, 3);
        Text sentence = filled("unknown", name.strip());
        Text hint =
                near.isEmpty()
                        ? filled("all_names", String.join(", ", listNames()))
                        : filled("near", String.join(", ", near));
        return new Explanation(Kind.UNKNOWN, List.of(sentence, hint));
    }

    private static List<String> listNames() {
        return Stream.of(
                        Arrays.stream(EventType.values()).map(EventType::name),
                        PlainPage.listAll().stream().map(PlainPage::name),
                        Arrays.stream(RefusedCapability.values()).map(RefusedCapability::name))
                .flatMap(names -> names)
                .toList();
    }

    private static Text labelled(String key, Text words) {
        return WORDS.get(key).plus(words);
    }

    private static Text filled(String key, String value) {
        Text template = WORDS.get(key);
        return new Text(template.fr().replace("{}", value), template.en().replace("{}", value));
    }
}
