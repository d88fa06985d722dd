package fr.vigie.server.config;

import fr.vigie.access.GroupGrant;
import fr.vigie.access.IdentityProvider;
import fr.vigie.access.Reach;
import fr.vigie.access.Role;
import fr.vigie.evaluation.document.Names;
import fr.vigie.evaluation.document.Quantities;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.language.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the town's identity provider: {@code sign_in}. */
final class ProviderReader {

    private static final List<String> KEYS =
            List.of(
                    "name",
                    "issuer",
                    "client_id",
                    "client_secret",
                    "client_secret_file",
                    "scopes",
                    "signature",
                    "name_claim",
                    "groups_claim",
                    "longest",
                    "groups");

    private static final List<String> SIGNATURES =
            List.of(
                    "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384",
                    "ES512");

    /** In clear on this machine only: what crosses a network is the key to the whole console. */
    private static final Pattern ISSUER =
            Pattern.compile(
                    "https://[^\\s/?#@]+(/[^\\s?#@]*)?|http://(localhost|127\\.0\\.0\\.1)(:[0-9]+)?(/[^\\s?#@]*)?");

    private static final Duration USUAL_LONGEST = Duration.ofHours(10);
    private static final Duration MOST_LONGEST = Duration.ofHours(24);

    private final CredentialReader secrets;

    /**
     * @param folder where paths start from
     * @param environment the variables that {@code ${NAME}} may name
     */
    ProviderReader(Path folder, Map<String, String> environment) {
        secrets = new CredentialReader(folder, environment);
    }

    /** The provider, or empty after problems were noted. */
    Optional<IdentityProvider> read(Value value) {
        return value.section(KEYS).flatMap(this::read);
    }

    private Optional<IdentityProvider> read(Section section) {
        Optional<String> issuer = section.require("issuer").flatMap(ProviderReader::issuer);
        Optional<String> client = section.requireText("client_id");
        Optional<String> secret =
                secrets.readSecret(section, "client_secret", "client_secret_file");
        List<GroupGrant> grants = grants(section);
        List<String> scopes =
                section.listItems("scopes").stream()
                        .map(Value::text)
                        .flatMap(Optional::stream)
                        .toList();
        if (issuer.isEmpty() || client.isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new IdentityProvider(
                        section.findText("name").orElse(issuer.get()),
                        issuer.get(),
                        client.get(),
                        secret.get(),
                        scopes.isEmpty() ? List.of("profile") : scopes,
                        section.find("signature")
                                .flatMap(v -> Names.read(v, SIGNATURES))
                                .orElse("RS256"),
                        section.findText("name_claim").orElse("preferred_username"),
                        section.findText("groups_claim").orElse("groups"),
                        section.find("longest")
                                .flatMap(ProviderReader::longest)
                                .orElse(USUAL_LONGEST),
                        grants));
    }

    private static Optional<String> issuer(Value value) {
        Optional<String> text = value.text();
        if (text.isPresent() && !ISSUER.matcher(text.get()).matches()) {
            value.problem(
                    new Text(
                            "« issuer » attend l'adresse https:// de l'émetteur, celle sous laquelle se trouve .well-known/openid-configuration",
                            "'issuer' takes the issuer's https:// address, the one under which .well-known/openid-configuration lies"));
            return Optional.empty();
        }
        return text;
    }

    private static Optional<Duration> longest(Value value) {
        Optional<Duration> read = Quantities.duration(value);
        if (read.isPresent()
                && (read.get().compareTo(Duration.ofMinutes(5)) < 0
                        || read.get().compareTo(MOST_LONGEST) > 0)) {
            value.problem(
                    new Text(
                            "« longest » va de 5min à 24h : ensuite, les groupes sont redemandés",
                            "'longest' goes from 5min to 24h: then groups are asked for anew"));
            return Optional.empty();
        }
        return read;
    }

    private static List<GroupGrant> grants(Section section) {
        List<GroupGrant> grants = new ArrayList<>();
        List<Value> items = section.require("groups").map(Value::list).orElse(List.of());
        for (Value item : items) {
            item.section(List.of("group", "roles", "camera_groups"))
                    .flatMap(ProviderReader::grant)
                    .ifPresent(grants::add);
        }
        return grants;
    }

    private static Optional<GroupGrant> grant(Section section) {
        Optional<String> group = section.requireText("group");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        section.require("roles").map(Value::list).orElse(List.of()).stream()
                .map(item -> Names.read(item, Role.class))
                .flatMap(Optional::stream)
                .forEach(roles::add);
        Reach reach = Reach.ofGroups(CameraGroups.read(section.listItems("camera_groups")));
        return group.filter(_ -> !roles.isEmpty()).map(g -> new GroupGrant(g, roles, reach));
    }
}
