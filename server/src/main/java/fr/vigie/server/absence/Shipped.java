package fr.vigie.server.absence;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The files of a class path: jars, the jars that their manifests name, and folders. */
public final class Shipped {

    private final List<Path> places;

    private Shipped(List<Path> places) {
        this.places = List.copyOf(places);
    }

    /** Sees one file. */
    public interface Visitor {
        /**
         * @param place the jar or folder it lies in
         * @param name its path in there
         */
        void file(Path place, String name, byte[] bytes) throws IOException;
    }

    /** The class path that this program runs from. */
    public static Shipped ofThisProgram() throws IOException {
        return of(System.getProperty("java.class.path", ""));
    }

    /** A class path as Java takes it. */
    public static Shipped of(String classPath) throws IOException {
        Set<Path> seen = new HashSet<>();
        List<Path> places = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            if (!entry.isEmpty()) {
                add(Path.of(entry).toAbsolutePath().normalize(), places, seen);
            }
        }
        return new Shipped(places);
    }

    private static void add(Path place, List<Path> places, Set<Path> seen) throws IOException {
        if (!Files.exists(place) || !seen.add(place)) {
            return;
        }
        places.add(place);
        if (Files.isDirectory(place)) {
            return;
        }
        try (JarInputStream jar = new JarInputStream(Files.newInputStream(place))) {
            Manifest manifest = jar.getManifest();
            String named =
                    manifest == null
                            ? null
                            : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (named != null) {
                for (String next : named.strip().split(" +", -1)) {
                    add(place.resolveSibling(next).normalize(), places, seen);
                }
            }
        }
    }

    /** The jars and folders, in the order of the class path. */
    public List<Path> places() {
        return places;
    }

    /** Shows every file, those of jars within jars as well. */
    public void visit(Visitor visitor) throws IOException {
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> files = Files.walk(place)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        String name = place.relativize(file).toString().replace('\\', '/');
                        visitor.file(place, name, Files.readAllBytes(file));
                    }
                }
            } else {
                try (InputStream in = Files.newInputStream(place)) {
                    visitJar(place, "", in, visitor);
                }
            }
        }
    }

    private static void visitJar(Path place, String prefix, InputStream in, Visitor visitor)
            throws IOException {
        // Not closed: whoever opened the stream closes it.
        JarInputStream jar = new JarInputStream(in);
        for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
            if (entry.isDirectory()) {
                continue;
            }
            byte[] bytes = jar.readAllBytes();
            String name = prefix + entry.getName();
            visitor.file(place, name, bytes);
            if (name.endsWith(".jar")) {
                visitJar(place, name + "!/", new ByteArrayInputStream(bytes), visitor);
            }
        }
    }
}
