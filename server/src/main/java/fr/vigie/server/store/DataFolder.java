package fr.vigie.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder in which everything lies that outlives the process. It belongs to one process at a
 * time: the lock is the operating system's, so it goes with the process however that ends.
 */
public final class DataFolder implements AutoCloseable {

    /** Less room than this is as good as none: the database would stop within the hour. */
    private static final long SMALLEST_ROOM_BYTES = 32L << 20;

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder if it is not there, sees that it can be written, and takes it.
     *
     * @throws StoreException if it cannot be made or written, has no room, or another process has
     *     it
     */
    public static DataFolder open(Path folder) throws StoreException {
        Path path = folder.toAbsolutePath().normalize();
        try {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new FileSystemException(path.toString(), null, "not a folder");
            }
            Files.createDirectories(path);
            if (Files.getFileStore(path).getUsableSpace() < SMALLEST_ROOM_BYTES) {
                throw new FileSystemException(path.toString(), null, "disk full");
            }
            return new DataFolder(path, lock(path));
        } catch (IOException e) {
            throw StoreFailures.explain(path.toString(), e);
        }
    }

    private static FileChannel lock(Path path) throws IOException, StoreException {
        FileChannel channel =
                FileChannel.open(
                        path.resolve("vigie.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Held within this very process: the same answer.
        }
        channel.close();
        throw StoreFailures.ofUse(path.toString());
    }

    /** Where it lies, absolute. */
    public Path path() {
        return path;
    }

    /** Gives the folder back. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
        }
    }
}
