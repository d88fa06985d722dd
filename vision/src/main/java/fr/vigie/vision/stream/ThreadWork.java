package fr.vigie.vision.stream;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** How much a thread has worked: its time on a processor, without the time it waited. */
public final class ThreadWork {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean KNOWN = THREADS.isCurrentThreadCpuTimeSupported();

    private ThreadWork() {}

    /**
     * Processor time of the calling thread, nanoseconds; where the system does not know it, time of
     * the wall clock. Only differences mean something.
     */
    public static long nanos() {
        return KNOWN ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
