package fr.vigie.setup;

import fr.vigie.language.Text;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a stream that was opened for a moment said of itself.
 *
 * @param codec the codec's usual name
 * @param width pixels
 * @param height pixels
 * @param picturesPerSecond its rate, where it says so
 * @param still a picture as JPEG, everything that moved in the trial and every mask covered; empty
 *     where no watch could be permitted on such a camera, or the charter keeps no picture
 * @param words what is to be said besides; else {@link Text#NONE}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record StreamTrial(
        String codec,
        int width,
        int height,
        OptionalDouble picturesPerSecond,
        Optional<byte[]> still,
        Text words) {}
