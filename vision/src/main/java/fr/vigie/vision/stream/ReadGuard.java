package fr.vigie.vision.stream;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Ends FFmpeg's blocking calls: past a deadline, when told from another thread, when the reading
 * thread is interrupted, or when a camera sends FFmpeg on to another host while it is opened.
 * FFmpeg asks it about ten times a second while it waits.
 *
 * <p>JavaCPP keeps room for ten native callbacks of a class only, so that all streams share one and
 * are told apart by the number that FFmpeg hands back as the opaque pointer; nothing is ever read
 * at that address.
 */
final class ReadGuard implements AutoCloseable {

    private static final Map<Long, ReadGuard> GUARDS = new ConcurrentHashMap<>();
    private static final AtomicLong NEXT = new AtomicLong(1);

    /** As FFmpeg takes an address apart: the last at sign of the authority ends the credential. */
    private static final Pattern HOST =
            Pattern.compile("[a-z]+://(?:[^/?#]*@)?(\\[[^]]*]|[^:/?#]*)");

    private static final Asked ASKED = new Asked();

    private final long number = NEXT.getAndIncrement();
    private volatile boolean cancelled;
    private volatile boolean expired;
    private volatile long deadlineNanos;
    private volatile @Nullable KeptTo keptTo;
    private volatile boolean sentElsewhere;

    /** What is opened now, and the host that it must stay with. */
    private record KeptTo(AVFormatContext context, String host) {}

    ReadGuard() {
        GUARDS.put(number, this);
    }

    /** Makes the context's blocking calls ask this guard. */
    void guard(AVFormatContext context) {
        context.interrupt_callback().callback(ASKED).opaque(new Ticket(number));
    }

    /**
     * Ends the opening that follows as soon as it is about another host: FFmpeg follows what an
     * RTSP server answers (3xx, RFC 2326, 11.3) by itself, and writes the new address into the
     * context before it connects. It asks before it sends anything over the new connection.
     */
    void keepTo(AVFormatContext context, String url) {
        keptTo = new KeptTo(context, hostOf(url));
    }

    /** The opening is over: nothing is followed any more. */
    void opened() {
        keptTo = null;
    }

    /** Whether the opening was ended because the camera sent it elsewhere. */
    boolean sentElsewhere() {
        return sentElsewhere;
    }

    /** Gives the calls that follow this much time, all together. */
    void allow(Duration time) {
        expired = false;
        deadlineNanos = System.nanoTime() + time.toNanos();
    }

    /** Ends the blocking call of now and all later ones. Any thread. */
    void cancel() {
        cancelled = true;
    }

    /** Gives the calls that follow this much time, whatever was cancelled before. */
    void allowGoodbye(Duration time) {
        cancelled = false;
        allow(time);
    }

    /** Whether the last call was ended because its time was up. */
    boolean expired() {
        return expired;
    }

    /** Whether calls end because somebody cancelled or interrupted. */
    boolean cancelled() {
        return cancelled || Thread.currentThread().isInterrupted();
    }

    @Override
    public void close() {
        GUARDS.remove(number);
    }

    private boolean ends() {
        if (cancelled() || leaves()) {
            return true;
        }
        if (System.nanoTime() - deadlineNanos >= 0) {
            expired = true;
        }
        return expired;
    }

    private boolean leaves() {
        KeptTo kept = keptTo;
        if (kept != null) {
            BytePointer url = kept.context().url();
            sentElsewhere |= url != null && !hostOf(url.getString()).equals(kept.host());
        }
        return sentElsewhere;
    }

    private static String hostOf(String url) {
        Matcher host = HOST.matcher(url.toLowerCase(Locale.ROOT));
        return host.lookingAt() ? String.valueOf(host.group(1)) : "";
    }

    private static final class Asked extends AVIOInterruptCB.Callback_Pointer {
        @Override
        public int call(Pointer opaque) {
            ReadGuard guard = opaque == null ? null : GUARDS.get(opaque.address());
            return guard != null && guard.ends() ? 1 : 0;
        }
    }

    private static final class Ticket extends Pointer {
        Ticket(long number) {
            address = number;
        }
    }
}
