package fr.vigie.vision.stream;

import fr.vigie.camera.SourceAddress;
import fr.vigie.vision.stream.StreamException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder of pictures read as a video, in the order of their names, {@value #PICTURES_PER_SECOND}
 * a second: those with the ending that most of its files have.
 */
final class PictureFolder {

    static final String PICTURES_PER_SECOND = "10";

    private static final List<String> ENDINGS = List.of("jpg", "jpeg", "png", "bmp");

    private PictureFolder() {}

    /** FFmpeg's pattern of the pictures in the folder. */
    static String patternOf(Path folder, SourceAddress address) throws StreamException {
        Map<String, Integer> counts = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(PictureFolder::ending).forEach(e -> counts.merge(e, 1, Integer::sum));
        } catch (IOException e) {
            throw without(address);
        }
        counts.keySet().removeIf(e -> !ENDINGS.contains(e.toLowerCase(Locale.ROOT)));
        String most =
                counts.entrySet().stream()
                        .max(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElseThrow(() -> without(address));
        return folder.toString().replaceAll("([\\\\*?\\[\\]{}])", "\\\\$1") + "/*." + most;
    }

    private static String ending(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static StreamException without(SourceAddress address) {
        return new StreamException(
                Reason.NOT_READABLE,
                address
                        + " is a folder without pictures; name a video, or put JPEG or PNG files in"
                        + " it.");
    }
}
