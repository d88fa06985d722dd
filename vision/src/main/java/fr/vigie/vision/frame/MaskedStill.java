package fr.vigie.vision.frame;

import fr.vigie.geometry.Box;
import fr.vigie.geometry.Point;
import fr.vigie.watch.Area;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture for people in which everything that moves is pixelated: the only form in which a
 * picture leaves this module. The sharp pixels under the mask are overwritten when the still is
 * made, and are nowhere kept; nothing goes to the disk. Not thread-safe.
 */
public final class MaskedStill {

    /** Wide enough to see what is meant, and no wider. */
    public static final int LARGEST_WIDTH = 960;

    private static final float JPEG_QUALITY = 0.85f;
    private static final Color HALO = new Color(10, 14, 20, 150);
    private static final Color AREA_LINE = new Color(214, 230, 245, 220);
    private static final Color BOX_LINE = new Color(255, 196, 80, 235);

    private final BufferedImage image;

    private MaskedStill(BufferedImage image) {
        this.image = image;
    }

    /**
     * Pixelates what the mask covers.
     *
     * @param picture overwritten: its pixels become those of the still
     * @param mask of the same picture, at the size of analysis
     */
    public static MaskedStill of(ColourPicture picture, MovingMask mask) {
        Pixelation.of(picture, mask).apply();
        BufferedImage image =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.pixels(), 0, picture.width());
        return new MaskedStill(image);
    }

    /** Width in pixels. */
    public int width() {
        return image.getWidth();
    }

    /** Height in pixels. */
    public int height() {
        return image.getHeight();
    }

    /** Draws where a watch looks: the outline of its zone, or its line. */
    public MaskedStill draw(Area area) {
        switch (area) {
            case Area.Zone(var polygon) -> {
                Path2D outline = new Path2D.Double();
                for (Point corner : polygon.points()) {
                    if (outline.getCurrentPoint() == null) {
                        outline.moveTo(x(corner.x()), y(corner.y()));
                    } else {
                        outline.lineTo(x(corner.x()), y(corner.y()));
                    }
                }
                outline.closePath();
                draw(outline, AREA_LINE, 2);
            }
            case Area.Line(var segment) ->
                    draw(
                            new Line2D.Double(
                                    x(segment.from().x()),
                                    y(segment.from().y()),
                                    x(segment.to().x()),
                                    y(segment.to().y())),
                            AREA_LINE,
                            2);
        }
        return this;
    }

    /** Draws the box of a sighting. */
    public MaskedStill draw(Box box) {
        draw(
                new Rectangle2D.Double(
                        x(box.left()),
                        y(box.top()),
                        x(box.right()) - x(box.left()),
                        y(box.bottom()) - y(box.top())),
                BOX_LINE,
                2.5);
        return this;
    }

    /** The still as JPEG bytes. */
    public byte[] toJpeg() {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(JPEG_QUALITY);
            return write(writer, settings);
        } finally {
            writer.dispose();
        }
    }

    /** The still as PNG bytes, every pixel as it is. */
    public byte[] toPng() {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try {
            return write(writer, writer.getDefaultWriteParam());
        } finally {
            writer.dispose();
        }
    }

    private byte[] write(ImageWriter writer, ImageWriteParam settings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        // In memory, always: ImageIO's own choice may be a file in the temporary folder.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("a still could not be written to memory", e);
        }
        return bytes.toByteArray();
    }

    /** A line with a dark halo, so that it is seen on snow and at night alike. */
    private void draw(Shape shape, Color colour, double thickness) {
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            double scale = Math.max(0.5, image.getWidth() / (double) LARGEST_WIDTH);
            pen.setStroke(stroke((thickness + 2.5) * scale));
            pen.setColor(HALO);
            pen.draw(shape);
            pen.setStroke(stroke(thickness * scale));
            pen.setColor(colour);
            pen.draw(shape);
        } finally {
            pen.dispose();
        }
    }

    private static BasicStroke stroke(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private double x(double fraction) {
        return Math.clamp(fraction, 0, 1) * (image.getWidth() - 1);
    }

    private double y(double fraction) {
        return Math.clamp(fraction, 0, 1) * (image.getHeight() - 1);
    }
}
