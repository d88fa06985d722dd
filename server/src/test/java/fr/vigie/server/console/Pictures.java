package fr.vigie.server.console;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Drawn pictures, so that browser tests need no camera. Same input, same bytes. */
final class Pictures {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    private Pictures() {}

    /** A street with a thing that moves a little with each look. */
    static byte[] street(String camera, long look) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, new Color(0x8fa3b0), 0, 140, new Color(0xb9c3c7)));
        g.fillRect(0, 0, WIDTH, 150);
        drawHouses(g, new Random(camera.hashCode()));
        g.setPaint(new GradientPaint(0, 150, new Color(0x6f7377), 0, HEIGHT, new Color(0x54585c)));
        g.fillRect(0, 150, WIDTH, HEIGHT - 150);
        g.setColor(new Color(0x8b8f92));
        g.setStroke(new BasicStroke(3));
        g.drawLine(0, 190, WIDTH, 215);
        drawBlocks(g, (int) (60 + look * 13 % 480));
        g.setColor(new Color(0x2d2a26));
        g.fillRoundRect(330, 246, 34, 26, 6, 6);
        g.dispose();
        return jpeg(picture);
    }

    private static void drawHouses(Graphics2D g, Random random) {
        for (int x = -20; x < WIDTH; ) {
            int width = 60 + random.nextInt(70);
            int height = 60 + random.nextInt(70);
            int tone = 110 + random.nextInt(60);
            g.setColor(new Color(tone, tone - 8, tone - 16));
            g.fillRect(x, 160 - height, width, height);
            g.setColor(new Color(tone - 45, tone - 45, tone - 40));
            for (int wx = x + 10; wx < x + width - 14; wx += 22) {
                g.fillRect(wx, 160 - height + 14, 11, 16);
            }
            x += width + 4;
        }
    }

    private static void drawBlocks(Graphics2D g, int x) {
        for (int row = 0; row < 7; row++) {
            for (int column = 0; column < 3; column++) {
                int tone = 70 + (row * 31 + column * 53) % 90;
                g.setColor(new Color(tone, tone, tone + 8));
                g.fillRect(x + column * 10, 200 + row * 10, 10, 10);
            }
        }
    }

    private static byte[] jpeg(BufferedImage picture) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
