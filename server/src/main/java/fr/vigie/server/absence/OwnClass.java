package fr.vigie.server.absence;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What one of our own classes says of itself: addresses it answers, fields, where it connects. */
final class OwnClass {

    private static final Set<String> CONNECTING =
            Set.of(
                    "java/net/Socket",
                    "java/net/DatagramSocket",
                    "java/net/URLConnection",
                    "java/net/HttpURLConnection",
                    "java/net/http/HttpClient",
                    "java/nio/channels/SocketChannel",
                    "java/nio/channels/DatagramChannel",
                    "javax/net/ssl/SSLSocket");

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*([._-][A-Za-z0-9]+)*");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    private final ClassModel model;

    OwnClass(byte[] bytes) {
        model = ClassFile.of().parse(bytes);
    }

    String name() {
        return model.thisClass().asInternalName().replace('/', '.');
    }

    /** Verb and path of every handler. */
    List<String> endpoints() {
        List<String> endpoints = new ArrayList<>();
        for (MethodModel method : model.methods()) {
            method.findAttribute(Attributes.runtimeVisibleAnnotations())
                    .ifPresent(all -> all.annotations().forEach(one -> addPaths(one, endpoints)));
        }
        return endpoints;
    }

    private static void addPaths(Annotation annotation, List<String> endpoints) {
        String type = annotation.className().stringValue();
        if (!type.startsWith("Lorg/springframework/web/bind/annotation/")
                || !type.endsWith("Mapping;")) {
            return;
        }
        String verb =
                type.substring(type.lastIndexOf('/') + 1, type.length() - "Mapping;".length());
        annotation.elements().stream()
                .filter(element ->
                        element.name().equalsString("value") || element.name().equalsString("path"))
                .map(element -> element.value())
                .filter(AnnotationValue.OfArray.class::isInstance)
                .flatMap(value -> ((AnnotationValue.OfArray) value).values().stream())
                .filter(AnnotationValue.OfString.class::isInstance)
                .forEach(value ->
                        endpoints.add(
                                verb.toUpperCase(Locale.ROOT)
                                        + " "
                                        + ((AnnotationValue.OfString) value).stringValue()));
    }

    /** The names of its fields; a record's components are fields. */
    List<String> fields() {
        return model.fields().stream()
                .map(field -> field.fieldName().stringValue())
                .filter(field -> !field.contains("$"))
                .toList();
    }

    /** Whether it is an enum, whose constants are words to refuse by, not data about anybody. */
    boolean isEnum() {
        return model.superclass()
                .map(above -> above.asInternalName().equals("java/lang/Enum"))
                .orElse(false);
    }

    /** Addresses of other machines among its texts. */
    List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof StringEntry text
                    && text.stringValue().matches("(?s)[a-z][a-z0-9+.-]*://[A-Za-z0-9\\[].*")) {
                addresses.add(text.stringValue());
            }
        }
        return addresses;
    }

    /**
     * Its texts that are formed as keys are: names in configuration, JSON, metrics and tables, and
     * the options of commands.
     */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (PoolEntry entry : model.constantPool()) {
            switch (entry) {
                case StringEntry text when KEY.matcher(text.stringValue()).matches() ->
                        keys.add(text.stringValue());
                case Utf8Entry text when OPTION.matcher(text.stringValue()).matches() ->
                        keys.add(text.stringValue());
                default -> {}
            }
        }
        return keys;
    }

    /** What it uses to connect to something. */
    List<String> connections() {
        List<String> used = new ArrayList<>();
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof ClassEntry type && CONNECTING.contains(type.asInternalName())) {
                used.add(type.asInternalName().replace('/', '.'));
            }
        }
        return used;
    }
}
