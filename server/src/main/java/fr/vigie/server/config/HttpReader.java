package fr.vigie.server.config;

import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.language.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads where the console listens: {@code http}. */
final class HttpReader {

    /**
     * Characters of host names and IP addresses; whether one can listen there shows at the start.
     */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_-]{1,253}");

    private static final List<String> KEYS = List.of("address", "port", "names", "proxies", "tls");

    private final Path folder;

    /**
     * @param folder where paths start from
     */
    HttpReader(Path folder) {
        this.folder = folder;
    }

    /** What stands there; what is missing or wrong gets its default, after problems were noted. */
    Http read(Value value) {
        Optional<Section> section = value.section(KEYS);
        Optional<Value> port = section.flatMap(s -> s.find("port"));
        return new Http(
                section.flatMap(s -> s.find("address"))
                        .flatMap(HttpReader::address)
                        .orElse(Http.DEFAULT.address()),
                port.isPresent()
                        ? port.get().whole(1, 65_535).orElse(Http.DEFAULT.port())
                        : Http.DEFAULT.port(),
                section.map(s -> names(s.listItems("names"))).orElse(Set.of()),
                section.map(s -> proxies(s.listItems("proxies"))).orElse(Set.of()),
                section.flatMap(s -> s.find("tls")).flatMap(this::tls));
    }

    private static Optional<String> address(Value value) {
        Optional<String> text = value.text();
        if (text.isPresent() && !HOST.matcher(text.get()).matches()) {
            value.problem(
                    new Text(
                            "« address » attend une adresse IP ou un nom de machine (127.0.0.1 :"
                                    + " cette machine seule)",
                            "'address' takes an IP address or a host name (127.0.0.1: this machine"
                                    + " only)"));
            return Optional.empty();
        }
        return text;
    }

    private static Set<String> names(List<Value> items) {
        Set<String> names = new HashSet<>();
        for (Value item : items) {
            Optional<String> name = item.text();
            if (name.isPresent() && !HOST.matcher(name.get()).matches()) {
                item.problem(
                        new Text(
                                "« names » attend des noms de machine, sans https:// ni port : vigie.ville.example",
                                "'names' takes host names, without https:// and without a port: vigie.town.example"));
            }
            name.ifPresent(names::add);
        }
        return names;
    }

    private static Set<String> proxies(List<Value> items) {
        Set<String> proxies = new HashSet<>();
        for (Value item : items) {
            Optional<AddressRange> address =
                    item.text().filter(t -> t.indexOf('/') < 0).flatMap(AddressRange::find);
            address.ifPresent(one -> proxies.add(one.address().getHostAddress()));
            if (address.isEmpty()) {
                item.problem(
                        new Text(
                                "« proxies » attend l'adresse IP de chaque serveur mandataire : 127.0.0.1",
                                "'proxies' takes the IP address of each reverse proxy: 127.0.0.1"));
            }
        }
        return proxies;
    }

    private Optional<Http.Tls> tls(Value value) {
        Optional<Section> section = value.section(List.of("certificate", "key"));
        Optional<Path> certificate = section.flatMap(s -> file(s, "certificate"));
        Optional<Path> key = section.flatMap(s -> file(s, "key"));
        return certificate.flatMap(c -> key.map(k -> new Http.Tls(c, k)));
    }

    private Optional<Path> file(Section section, String key) {
        Optional<Value> value = section.require(key);
        Optional<Path> path = value.flatMap(Value::path).map(folder::resolve);
        if (path.isPresent() && !Files.isReadable(path.get())) {
            value.get()
                    .problem(
                            Text.format(
                                    "« %s » attend un fichier PEM lisible",
                                    "'%s' takes a readable PEM file", key));
            return Optional.empty();
        }
        return path;
    }
}
