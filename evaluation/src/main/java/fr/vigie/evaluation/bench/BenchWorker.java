package fr.vigie.evaluation.bench;

import fr.vigie.camera.SourceAddress;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.vision.analysis.AnalysisListener;
import fr.vigie.vision.analysis.Moment;
import fr.vigie.vision.analysis.Pacer;
import fr.vigie.vision.analysis.SharedRate;
import fr.vigie.vision.analysis.StreamAnalysis;
import fr.vigie.vision.stream.PictureStream;
import fr.vigie.vision.stream.StreamException;
import fr.vigie.vision.stream.StreamOptions;
import fr.vigie.vision.stream.StreamOptions.Decoding;
import fr.vigie.watch.Watch;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The process that is measured: reads files or cameras as a station does, with the benchmark's
 * three watches, and ends. Arguments: {@code file VIDEO TIMES}, which says what the second half of
 * the films took, when the program had long been started; or {@code rtsp ADDRESS CAMERAS SECONDS},
 * which prints its figures as one JSON line.
 */
public final class BenchWorker {

    private BenchWorker() {}

    /** Runs what the arguments ask for. */
    @SuppressWarnings("SystemOut") // its one line is for the process that started it
    public static void main(String[] arguments) throws Exception {
        List<Watch> watches = BenchScene.listAll().getFirst().script(60).watches();
        switch (arguments[0]) {
            case "file" ->
                    System.out.println(
                            readFiles(arguments[1], Integer.parseInt(arguments[2]), watches));
            case "rtsp" ->
                    System.out.println(
                            watchLive(
                                            arguments[1],
                                            Integer.parseInt(arguments[2]),
                                            Integer.parseInt(arguments[3]),
                                            watches)
                                    .toJson());
            default -> throw new IllegalArgumentException("file or rtsp, not " + arguments[0]);
        }
    }

    private static String readFiles(String file, int times, List<Watch> watches)
            throws StreamException {
        int warm = times / 2;
        double start = 0;
        for (int i = 0; i < times; i++) {
            if (i == times - warm) {
                start = processSeconds();
            }
            readFile(file, watches);
        }
        return new WarmHalf(warm, processSeconds() - start).toLine();
    }

    private static double processSeconds() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : Double.NaN;
    }

    private static void readFile(String file, List<Watch> watches) throws StreamException {
        StreamOptions lazy = StreamOptions.DEFAULTS.withDecoding(Decoding.LAZY);
        try (PictureStream stream = PictureStream.open(SourceAddress.ofRecorded(file), lazy)) {
            new StreamAnalysis(stream, watches, StreamAnalysis.PICTURES_PER_SECOND, Pacer.NONE)
                    .run((_, _) -> {});
        }
    }

    private static LiveFigures watchLive(
            String address, int cameras, int seconds, List<Watch> watches) throws Exception {
        LiveFigures figures = new LiveFigures(cameras);
        SharedRate rate = new SharedRate();
        CountDownLatch over = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < cameras; i++) {
            String camera = address + "/" + i;
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> watchOne(camera, watches, rate, figures, over)));
            // Cameras of a town do not show their key frames all at the same moment.
            TimeUnit.MILLISECONDS.sleep(40);
        }
        over.await(seconds, TimeUnit.SECONDS);
        over.countDown();
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(15));
        }
        return figures;
    }

    private static void watchOne(
            String address,
            List<Watch> watches,
            SharedRate rate,
            LiveFigures figures,
            CountDownLatch over) {
        StreamOptions lazy = StreamOptions.DEFAULTS.withDecoding(Decoding.LAZY);
        try (PictureStream stream = PictureStream.open(SourceAddress.ofLive(address), lazy)) {
            StreamAnalysis analysis =
                    new StreamAnalysis(
                            stream, watches, StreamAnalysis.PICTURES_PER_SECOND, Pacer.NONE, rate);
            Thread stopper =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    over.await();
                                    analysis.stop();
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                            });
            analysis.run(new Ear(figures));
            stopper.interrupt();
            figures.add(analysis.counters());
        } catch (StreamException e) {
            figures.failed();
        }
    }

    /** Holds each picture's time against the clock, from the camera's first picture on. */
    private static final class Ear implements AnalysisListener {

        private final LiveFigures figures;
        private long startNanos;
        private boolean started;

        Ear(LiveFigures figures) {
            this.figures = figures;
        }

        @Override
        public void onPicture(Moment moment) {
            if (!started) {
                started = true;
                startNanos = System.nanoTime() - moment.time().micros() * 1000;
            }
        }

        @Override
        public void onChange(EpisodeChange change, Moment moment) {
            if (change instanceof EpisodeChange.Opened) {
                long late = System.nanoTime() - startNanos - moment.time().micros() * 1000;
                figures.sighted(late / 1e9);
            }
        }
    }
}
