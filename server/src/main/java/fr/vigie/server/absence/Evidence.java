package fr.vigie.server.absence;

import java.util.List;

/**
 * What is shipped, for an auditor.
 *
 * @param components file name and SHA-256 of each jar
 * @param nativeLibraries each native library with how many names it exports
 * @param models each model file with its labels
 * @param endpoints every address that the server answers
 * @param columns every column of every table
 * @param fields every field of our own classes, so every field of a message
 * @param keys every text of our own classes that is formed as a key is, and every key of a schema:
 *     what configuration, messages, metrics and commands can say
 * @param destinations every address in our own classes, and every class that connects somewhere
 * @param requirements each requirement of the law, how it stands, and the tests that show it
 * @param findings what crosses a red line; empty if nothing does
 */
public record Evidence(
        List<String> components,
        List<String> nativeLibraries,
        List<String> models,
        List<String> endpoints,
        List<String> columns,
        List<String> fields,
        List<String> keys,
        List<String> destinations,
        List<String> requirements,
        List<Finding> findings) {

    public Evidence {
        components = List.copyOf(components);
        nativeLibraries = List.copyOf(nativeLibraries);
        models = List.copyOf(models);
        endpoints = List.copyOf(endpoints);
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
        keys = List.copyOf(keys);
        destinations = List.copyOf(destinations);
        requirements = List.copyOf(requirements);
        findings = List.copyOf(findings);
    }
}
