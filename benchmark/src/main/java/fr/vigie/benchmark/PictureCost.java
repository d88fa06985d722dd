package fr.vigie.benchmark;

import fr.vigie.camera.SourceAddress;
import fr.vigie.vision.analysis.CameraAnalysis;
import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.stream.PictureStream;
import fr.vigie.vision.stream.StreamOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The processor time of a whole process that reads, decodes, reduces and analyses one file from its
 * first picture to its last. Once the first 300 pictures are over, the reading thread by stage and
 * all of the process (compiler and collector included); and all of the process from its start.
 * Processor time is {@link ThreadMXBean}'s; memory is Linux' {@code VmHWM}.
 */
public final class PictureCost {

    private static final int WARM_UP = 300;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long[] nanos = new long[3];
    private long pictures;
    private long measured;
    private long warmNanos;

    private PictureCost() {}

    /** Measures the file named by the one argument. */
    public static void main(String[] arguments) throws Exception {
        new PictureCost().measure(Path.of(arguments[0]));
    }

    private void measure(Path file) throws Exception {
        try (PictureStream stream =
                PictureStream.open(
                        SourceAddress.ofRecorded(file.toString()), StreamOptions.DEFAULTS)) {
            int width = stream.info().width();
            int height = stream.info().height();
            Frame frame = Frame.sizeFor(width, height);
            CameraAnalysis analysis =
                    new CameraAnalysis(Watches.listAll(), frame.width(), frame.height());
            read(stream, frame, analysis);
            print(file, width, height, frame);
        }
    }

    private void read(PictureStream stream, Frame frame, CameraAnalysis analysis) throws Exception {
        while (true) {
            long start = threads.getCurrentThreadCpuTime();
            if (!stream.advance()) {
                return;
            }
            long decoded = threads.getCurrentThreadCpuTime();
            stream.reduceInto(frame);
            long reduced = threads.getCurrentThreadCpuTime();
            analysis.observe(frame);
            long observed = threads.getCurrentThreadCpuTime();
            if (++pictures == WARM_UP) {
                warmNanos = processNanos();
            } else if (pictures > WARM_UP) {
                measured++;
                nanos[0] += decoded - start;
                nanos[1] += reduced - decoded;
                nanos[2] += observed - reduced;
            }
        }
    }

    @SuppressWarnings("SystemOut") // the report is what this program is for
    private void print(Path file, int width, int height, Frame frame) throws IOException {
        double whole = processNanos() / 1e6;
        StringBuilder report = new StringBuilder();
        report.append(
                String.format(
                        Locale.ROOT,
                        "%s: %dx%d, %d pictures, analysed at %dx%d%n",
                        file.getFileName(),
                        width,
                        height,
                        pictures,
                        frame.width(),
                        frame.height()));
        String[] stages = {"read and decode", "reduce", "observe"};
        double sum = 0;
        for (int i = 0; i < stages.length; i++) {
            double millis = nanos[i] / 1e6 / Math.max(1, measured);
            sum += millis;
            report.append(
                    String.format(Locale.ROOT, "  %-18s %7.3f ms a picture%n", stages[i], millis));
        }
        report.append(String.format(Locale.ROOT, "  %-18s %7.3f ms a picture%n", "sum", sum));
        report.append(
                String.format(
                        Locale.ROOT,
                        "  %-18s %7.3f ms a picture, %.3f with its start%n",
                        "whole process",
                        (whole - warmNanos / 1e6) / Math.max(1, measured),
                        whole / pictures));
        report.append(String.format(Locale.ROOT, "  %-18s %s%n", "peak memory", peakMemory()));
        System.out.print(report);
    }

    private static long processNanos() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static String peakMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "only known on Linux";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.substring(6).strip())
                .findFirst()
                .orElse("not known");
    }
}
