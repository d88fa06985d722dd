package fr.vigie.benchmark;

import fr.vigie.sighting.EpisodeChange;
import fr.vigie.vision.frame.ColourPicture;
import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.frame.MaskedStill;
import fr.vigie.vision.stream.StreamException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Each stage of a picture's way by itself, on the made street. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED", "-Xmx512m"})
public class StageBenchmark {

    /** Reading and decoding the next picture. */
    @Benchmark
    public long decode(OpenStreet street) throws StreamException {
        street.next();
        return street.stream().time().micros();
    }

    /** Reducing one picture to the size of analysis. */
    @Benchmark
    public Frame reduce(OpenStreet street) {
        street.stream().reduceInto(street.frame());
        return street.frame();
    }

    /** Scene and detectors of all watches, on frames that are there. */
    @Benchmark
    public List<EpisodeChange> observe(OpenStreet street) {
        return street.analysis().observe(street.nextFrame());
    }

    /** The masked still of one picture, as JPEG. */
    @Benchmark
    public byte[] still(OpenStreet street) {
        ColourPicture picture = street.stream().copyColour(MaskedStill.LARGEST_WIDTH);
        return MaskedStill.of(picture, street.analysis().moving()).toJpeg();
    }
}
