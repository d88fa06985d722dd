package fr.vigie.vision.stream;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import fr.vigie.operation.Laziness;
import fr.vigie.time.MediaTime;
import java.time.Duration;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * From packets to the pictures that somebody has to see. While the stream is asleep its packets are
 * held, and only a key frame now and then is decoded, by a decoder of its own, for a look. What
 * wakes it (a packet's size, a key frame that looks different, a time that is waited for) has the
 * held packets decoded from where the pictures ended, so that nothing is missed but time. Owns both
 * decoders and the packets; the demuxer is its user's. Not thread-safe.
 */
final class LazyReader implements AutoCloseable {

    /** More is never held: about half a minute of a good stream, seconds of a very large one. */
    private static final long MOST_HELD_BYTES = 8 << 20;

    private static final int MOST_HELD = 600;

    /** Why held packets are decoded after all. */
    enum Waking {
        PACKET_SIZE,
        KEY_FRAME,
        DUE,
        NO_KEY_FRAME
    }

    private final Demuxer demuxer;
    private final Decoder decoder;
    private final @Nullable KeyFrameLook look;
    private final StreamClock clock;
    private final StreamTally tally;
    private final AVPacket packet = av_packet_alloc();
    private final HeldPackets held = new HeldPackets();
    private final KeyFrameRhythm rhythm = new KeyFrameRhythm();
    private final SizeGate gate = new SizeGate();
    private final Rest rest = new Rest();
    private final @Nullable LateReading late;
    private final ReferenceTime reference = new ReferenceTime();

    private boolean asleep;
    private boolean looking;
    private boolean replaying;
    private boolean restart;
    private boolean drained;
    private boolean catchingUp;
    private MediaTime time = MediaTime.ZERO;
    private long givenUntil = Long.MIN_VALUE;

    /**
     * @param looker a second decoder of the same track, or null where everything is to be decoded
     * @param live whether packets come in their own time: who reads them too late leaves some out
     */
    LazyReader(
            Demuxer demuxer,
            Decoder decoder,
            @Nullable Decoder looker,
            StreamClock clock,
            StreamTally tally,
            boolean live) {
        this.demuxer = demuxer;
        this.decoder = decoder;
        look = looker == null ? null : new KeyFrameLook(looker);
        this.clock = clock;
        this.tally = tally;
        late = live ? new LateReading(demuxer.spell(), tally) : null;
        tally.laziness = laziness();
    }

    /** Goes to the next picture that has to be seen; false at the end. */
    boolean next() throws StreamException {
        if (looking) {
            keepLook();
            gate.wasQuiet();
        }
        while (true) {
            if (asleep) {
                if (!sleepOn()) {
                    return false;
                }
                if (looking) {
                    return true;
                }
            } else if (decoder.receive()) {
                if (give()) {
                    return true;
                }
            } else if (drained) {
                return false;
            } else {
                feed();
            }
        }
    }

    /** Nobody minded the key frame that was looked at: it is the last picture that was seen. */
    private void keepLook() {
        looking = false;
        time = clock.next(look == null ? AV_NOPTS_VALUE() : look.stamp());
        givenUntil = time.micros();
        held.keepLast();
        restart = true;
    }

    /** Takes the decoder's picture, unless it was seen before or stands before one that was. */
    private boolean give() {
        long stamp = decoder.picture().best_effort_timestamp();
        if (catchingUp && stamp != AV_NOPTS_VALUE() && clock.position(stamp) <= givenUntil) {
            tally.decodedAgain.incrementAndGet();
            return false;
        }
        catchingUp = false;
        time = clock.next(stamp);
        givenUntil = time.micros();
        (replaying ? tally.decodedHeld : tally.decodedAwake).incrementAndGet();
        return true;
    }

    /** Gives the decoder its next packet: a held one, or one from the stream. */
    private void feed() throws StreamException {
        if (!held.isEmpty()) {
            restartIfDue();
            decoder.send(held.first());
            held.dropFirst();
            return;
        }
        replaying = false;
        if (!read()) {
            decoder.send(null);
            drained = true;
            return;
        }
        watch(packet);
        if (late != null && late.leavesOut(isKey(packet))) {
            tally.dropped.incrementAndGet();
            restart = true;
        } else {
            restartIfDue();
            decoder.send(packet);
        }
        av_packet_unref(packet);
    }

    /** Before a key frame that does not follow what the decoder saw last. */
    private void restartIfDue() {
        if (restart) {
            decoder.flush();
            restart = false;
        }
    }

    private boolean read() throws StreamException {
        if (!demuxer.read(packet)) {
            return false;
        }
        long stamp = stampOf(packet);
        if (late != null && stamp != AV_NOPTS_VALUE()) {
            long position = clock.position(stamp);
            late.observe(position);
            long taken = reference.micros(packet);
            if (taken != ReferenceTime.NONE) {
                tally.cameraMicros = taken - position;
            }
        }
        return true;
    }

    /**
     * How long ago the picture of this time came; in a file, how far it lies behind that of now.
     */
    Duration age(MediaTime then) {
        return late == null
                ? time.since(then)
                : Duration.ofNanos(late.ageMicros(then.micros()) * 1000);
    }

    /** Looks at a packet's outside while everything is decoded. */
    private void watch(AVPacket next) {
        if (look == null) {
            return;
        }
        boolean key = isKey(next);
        measure(next, key);
        gate.isMoving(key, next.size());
        if (key) {
            tally.laziness = laziness();
        }
    }

    private void measure(AVPacket next, boolean key) {
        long stamp = stampOf(next);
        boolean stamped = stamp != AV_NOPTS_VALUE();
        rhythm.observe(key, stamped, stamped ? clock.position(stamp) : 0);
    }

    /** Reads and holds one packet, and judges it; false at the end. */
    private boolean sleepOn() throws StreamException {
        KeyFrameLook alone = look;
        if (alone == null || !read()) {
            // Nothing has happened since the last look.
            drained = true;
            return false;
        }
        boolean key = isKey(packet);
        measure(packet, key);
        long micros = microsOf(packet);
        boolean moving = gate.isMoving(key, packet.size());
        held.add(packet);
        tally.held.incrementAndGet();
        if (key && alone.isDue(micros, rhythm.interval(), gate.isProven())) {
            lookAt(alone, micros);
        } else if (moving) {
            wake(Waking.PACKET_SIZE);
        } else if (rest.isOver(micros)) {
            wake(Waking.DUE);
        } else if (rhythm.hindrance().isPresent()
                || alone.isMissed(micros)
                || held.count() > MOST_HELD
                || held.bytes() > MOST_HELD_BYTES) {
            wake(Waking.NO_KEY_FRAME);
        }
        return true;
    }

    /** Decodes the key frame that came last, by itself. */
    private void lookAt(KeyFrameLook alone, long micros) {
        if (!alone.decode(held.last(), micros)) {
            wake(Waking.KEY_FRAME);
            return;
        }
        tally.decodedAsleep.incrementAndGet();
        time = clock.peek(alone.stamp());
        looking = true;
    }

    /** The key frame of now looks different: what came before it is decoded next, then it again. */
    void wake() {
        looking = false;
        wake(Waking.KEY_FRAME);
    }

    private void wake(Waking why) {
        asleep = false;
        replaying = true;
        catchingUp = true;
        rest.end();
        gate.forget();
        switch (why) {
            case PACKET_SIZE -> tally.wokenBySize.incrementAndGet();
            case KEY_FRAME -> tally.wokenByKeyFrame.incrementAndGet();
            case DUE -> tally.wokenByDue.incrementAndGet();
            case NO_KEY_FRAME -> tally.wokenByRhythm.incrementAndGet();
        }
        tally.laziness = laziness();
    }

    /**
     * Hears what was seen in the picture given last.
     *
     * @param moving whether something moves in it
     * @param restsUntil until when no picture is needed if nothing changes; not after the picture's
     *     time if each is
     */
    void hear(boolean moving, MediaTime restsUntil) {
        if (look == null) {
            return;
        }
        boolean rests = rest.hear(moving, restsUntil, time);
        if (looking) {
            if (!rests) {
                keepLook();
                wake(Waking.KEY_FRAME);
            }
            return;
        }
        if (moving) {
            gate.hasMoved();
        } else if (rests) {
            gate.wasQuiet();
        } else {
            gate.forget();
        }
        if (rest.isDeep(time) && held.isEmpty() && laziness() == Laziness.AWAKE) {
            asleep = true;
            restart = false;
            look.begin(time.micros());
            tally.laziness = Laziness.ASLEEP;
        }
    }

    private Laziness laziness() {
        if (look == null) {
            return Laziness.SWITCHED_OFF;
        }
        if (look.isFailing()) {
            return Laziness.KEY_FRAMES_TOO_RARE;
        }
        Optional<Laziness> hindrance = rhythm.hindrance();
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        if (asleep) {
            return Laziness.ASLEEP;
        }
        if (!gate.isKnown()) {
            return Laziness.LEARNING;
        }
        return gate.isTelling() ? Laziness.AWAKE : Laziness.SIZES_SAY_NOTHING;
    }

    boolean isLooking() {
        return looking;
    }

    MediaTime time() {
        return time;
    }

    /** The picture of now; valid until the next step. */
    AVFrame picture() {
        return looking && look != null ? look.picture() : decoder.picture();
    }

    private static boolean isKey(AVPacket next) {
        return (next.flags() & AV_PKT_FLAG_KEY) != 0;
    }

    private static long stampOf(AVPacket next) {
        return next.pts() != AV_NOPTS_VALUE() ? next.pts() : next.dts();
    }

    private long microsOf(AVPacket next) {
        long stamp = stampOf(next);
        return stamp == AV_NOPTS_VALUE() ? time.micros() : clock.position(stamp);
    }

    @Override
    public void close() {
        reference.close();
        held.close();
        av_packet_free(packet);
        if (look != null) {
            look.close();
        }
        decoder.close();
    }
}
