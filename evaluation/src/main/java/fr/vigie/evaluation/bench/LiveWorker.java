package fr.vigie.evaluation.bench;

import fr.vigie.camera.SourceAddress;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.vision.analysis.AnalysisListener;
import fr.vigie.vision.analysis.Moment;
import fr.vigie.vision.analysis.StreamAnalysis;
import fr.vigie.vision.analysis.StreamGroup;
import fr.vigie.vision.look.SecondLooks;
import fr.vigie.vision.stream.PictureStream;
import fr.vigie.vision.stream.StreamException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Watches live cameras, a thread each, as the stations of one server do, for a while. */
final class LiveWorker {

    private final BenchWorker worker;
    private final int cameras;
    private final LiveFigures figures;
    private final StreamGroup rate = new StreamGroup();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<StreamAnalysis> running = new ArrayList<>();
    private volatile boolean starting = true;

    LiveWorker(BenchWorker worker, int cameras) {
        this.worker = worker;
        this.cameras = cameras;
        figures = new LiveFigures(cameras);
    }

    /**
     * Starts, then measures for so long.
     *
     * @param address before the number of the camera
     * @return the figures as one line of JSON
     */
    String watch(String address, int seconds) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < cameras; i++) {
            String camera = address + "/" + i;
            threads.add(Thread.ofPlatform().start(() -> watchOne(camera)));
            // Cameras of a town do not show their key frames all at the same moment.
            TimeUnit.MILLISECONDS.sleep(40);
        }
        over.await(LiveFigures.START_SECONDS, TimeUnit.SECONDS);
        synchronized (running) {
            running.forEach(analysis -> figures.started(analysis.counters()));
        }
        starting = false;
        figures.startIsOver(BenchWorker.processSeconds());
        over.await(seconds, TimeUnit.SECONDS);
        figures.isOver(BenchWorker.processSeconds());
        over.countDown();
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(15));
        }
        return figures.toJson(worker.looked());
    }

    private void watchOne(String address) {
        try (PictureStream stream =
                PictureStream.open(SourceAddress.ofLive(address), BenchWorker.lazy())) {
            StreamAnalysis analysis = worker.analysis(stream, rate, SecondLooks::ofLive);
            synchronized (running) {
                running.add(analysis);
            }
            Thread stopper = Thread.ofVirtual().start(() -> stopWhenOver(analysis));
            Ear ear = new Ear();
            analysis.run(ear);
            stopper.interrupt();
            figures.ended(analysis.counters());
            ear.tell();
        } catch (StreamException e) {
            figures.failed();
        }
    }

    private void stopWhenOver(StreamAnalysis analysis) {
        try {
            over.await();
            analysis.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A sighting: how long after its time it came, by a clock that runs from anywhere. */
    private record Late(long nanos, boolean atStart) {}

    /**
     * Holds each picture's time against the clock. The picture that came soonest after its time
     * says what the way takes; how much longer another took is how late it is.
     */
    private final class Ear implements AnalysisListener {

        private final List<Late> sightings = new ArrayList<>();
        private long soonest = Long.MAX_VALUE;

        @Override
        public void onPicture(Moment moment) {
            soonest = Math.min(soonest, behind(moment));
        }

        @Override
        public void onChange(EpisodeChange change, Moment moment) {
            if (change instanceof EpisodeChange.Opened) {
                sightings.add(new Late(behind(moment), starting));
                long asked = System.nanoTime();
                var _ =
                        worker.look(change, moment)
                                .thenRun(() -> figures.looked((System.nanoTime() - asked) / 1e9));
            }
        }

        private static long behind(Moment moment) {
            return System.nanoTime() - moment.time().micros() * 1000;
        }

        void tell() {
            sightings.forEach(
                    late -> figures.sighted((late.nanos() - soonest) / 1e9, late.atStart()));
        }
    }
}
