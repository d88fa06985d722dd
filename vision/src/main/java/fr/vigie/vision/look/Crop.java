package fr.vigie.vision.look;

import fr.vigie.geometry.Box;
import fr.vigie.vision.frame.ColourPicture;

/**
 * A part of a picture, copied out of it so that the picture can go. Lives until its question is
 * answered and is never written anywhere.
 *
 * @param pixels the part's own pixels
 * @param place where it was cut, in fractions of the picture
 * @param detail how closely it is to be looked at
 */
record Crop(ColourPicture pixels, Box place, Detail detail) {

    /** How closely a crop is looked at. */
    enum Detail {
        /** In the network's smaller size where it has one: enough to see what is plainly there. */
        GLANCE,
        /** In its full size. */
        FULL
    }

    /** Cuts a part out of a picture, widened to whole pixels; at least one. */
    static Crop of(ColourPicture picture, Box part, Detail detail) {
        int left =
                Math.clamp((int) Math.floor(part.left() * picture.width()), 0, picture.width() - 1);
        int top =
                Math.clamp(
                        (int) Math.floor(part.top() * picture.height()), 0, picture.height() - 1);
        int right =
                Math.clamp(
                        (int) Math.ceil(part.right() * picture.width()), left + 1, picture.width());
        int bottom =
                Math.clamp(
                        (int) Math.ceil(part.bottom() * picture.height()),
                        top + 1,
                        picture.height());
        int width = right - left;
        int[] pixels = new int[width * (bottom - top)];
        for (int y = top; y < bottom; y++) {
            System.arraycopy(
                    picture.pixels(), y * picture.width() + left, pixels, (y - top) * width, width);
        }
        return new Crop(
                new ColourPicture(width, bottom - top, pixels),
                new Box(
                        (double) left / picture.width(),
                        (double) top / picture.height(),
                        (double) right / picture.width(),
                        (double) bottom / picture.height()),
                detail);
    }

    /** The whole of a picture. */
    static Crop whole(ColourPicture picture) {
        return of(picture, new Box(0, 0, 1, 1), Detail.FULL);
    }
}
