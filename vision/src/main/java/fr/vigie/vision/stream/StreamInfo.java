package fr.vigie.vision.stream;

import java.util.OptionalDouble;

/**
 * What a stream says of itself when it is opened.
 *
 * @param codec FFmpeg's short name of the video codec ({@code h264})
 * @param width of the pictures, pixels; a stream may change it later
 * @param height of the pictures, pixels
 * @param picturesPerSecond the mean rate it announces, where it does
 * @param durationSeconds of a file, where it is known; empty for live streams
 */
public record StreamInfo(
        String codec,
        int width,
        int height,
        OptionalDouble picturesPerSecond,
        OptionalDouble durationSeconds) {}
