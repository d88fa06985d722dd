package fr.vigie.evaluation.fuzz;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Damages bytes by dice; the same seed does the same damage. */
final class Mutation {

    private static final int[] ABSURD = {0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0x00ffffff};

    private Mutation() {}

    /** One to eight damages of any kind. */
    static byte[] of(byte[] sound, long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        byte[] bytes = sound.clone();
        for (int n = dice.nextInt(1, 9); n > 0 && bytes.length > 16; n--) {
            bytes = damage(bytes, dice);
        }
        return bytes;
    }

    private static byte[] damage(byte[] bytes, SplittableRandom dice) {
        int at = place(bytes.length, dice);
        int length = Math.min(bytes.length - at, dice.nextInt(1, 1 + dice.nextInt(1, 2000)));
        return switch (dice.nextInt(7)) {
            case 0 -> {
                bytes[at] ^= (byte) (1 << dice.nextInt(8));
                yield bytes;
            }
            case 1 -> {
                for (int i = at; i < at + length; i++) {
                    bytes[i] = (byte) dice.nextInt(256);
                }
                yield bytes;
            }
            case 2 -> without(bytes, at, length);
            case 3 -> Arrays.copyOf(bytes, Math.max(8, at));
            case 4 -> {
                absurd(bytes, Math.min(at, bytes.length - 4), dice);
                yield bytes;
            }
            case 5 -> swapped(bytes, at, length, dice);
            default -> {
                int to = dice.nextInt(bytes.length - length + 1);
                System.arraycopy(bytes.clone(), at, bytes, to, length);
                yield bytes;
            }
        };
    }

    /** Headers are as likely to be hit as all the rest. */
    private static int place(int length, SplittableRandom dice) {
        return switch (dice.nextInt(3)) {
            case 0 -> dice.nextInt(Math.min(length, 1200));
            case 1 -> Math.max(0, length - 1 - dice.nextInt(Math.min(length, 3000)));
            default -> dice.nextInt(length);
        };
    }

    /** A length or a size that nothing has. */
    private static void absurd(byte[] bytes, int at, SplittableRandom dice) {
        int value = ABSURD[dice.nextInt(ABSURD.length)];
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >> (24 - 8 * i));
        }
    }

    private static byte[] without(byte[] bytes, int at, int length) {
        byte[] shorter = new byte[bytes.length - length];
        System.arraycopy(bytes, 0, shorter, 0, at);
        System.arraycopy(bytes, at + length, shorter, at, shorter.length - at);
        return shorter;
    }

    /** Two parts change places: packets that overtook each other. */
    private static byte[] swapped(byte[] bytes, int at, int length, SplittableRandom dice) {
        int other = dice.nextInt(bytes.length - length + 1);
        byte[] was = bytes.clone();
        System.arraycopy(was, at, bytes, other, length);
        System.arraycopy(was, other, bytes, at, length);
        return bytes;
    }
}
