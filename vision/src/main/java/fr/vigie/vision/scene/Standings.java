package fr.vigie.vision.scene;

import org.jspecify.annotations.Nullable;

/**
 * The standing facet of a scene: finds what came and stays, and holds it in a layer of its own with
 * two looks a pixel, its own and that of the place before (a short-lived foreground beside the
 * long-lived one, after Porikli, Ivanov and Haga, "Robust abandoned object detection using dual
 * foregrounds", 2008). What went away leaves its outline in the background and is no standing
 * thing. Times are milliseconds. No allocation. Not thread-safe.
 */
final class Standings {

    static final int MOST = 64;

    /** How often the picture is looked through for new ones, and the known ones are looked at. */
    private static final int SEARCH = 500;

    private static final int LOOK = 180;

    /** The least share of what has changed in its box that is steady: who fidgets is no thing. */
    private static final double CALM = 0.7;

    /** The least share of its box that it covers. */
    private static final double FILLS = 0.3;

    /** Outline from which on something came, see {@link Contour}. */
    private static final double CAME = 0.5;

    /** The least share of a mover's size that it came, to have arrived. */
    private static final double CAME_BY_ITSELF = 0.5;

    /** A silhouette that parted from nothing for this long before its calm came by itself. */
    private static final int PARTED = 2000;

    final Standing[] all = new Standing[MOST];

    private final int width;
    private final StandingLayer layer;
    private final StandingSearch search;
    private final StandingWhole whole = new StandingWhole();
    private final Contour contour = new Contour();
    private int nextNumber = 1;
    private long searchedAt;
    private long lookedAt;

    Standings(int width, int height) {
        this.width = width;
        layer = new StandingLayer(width, height);
        search = new StandingSearch(width, height, layer);
        for (int s = 0; s < MOST; s++) {
            all[s] = new Standing(s, width, height);
        }
    }

    /** Forgets everything. */
    void clear() {
        for (Standing s : all) {
            s.alive = false;
        }
        layer.clear();
    }

    /** Moves all looks into another light. */
    void rebase(double gain, double offset) {
        layer.rebase(gain, offset);
    }

    /** Everything looks different and stays so: what stands is thought to stand on. */
    void relearn(Picture picture) {
        layer.relearn(picture);
    }

    /** Takes in a picture of a settled scene. */
    void observe(
            Picture picture,
            Background background,
            Steadiness steadiness,
            ChangeMask mask,
            ThingLayer things,
            Silhouettes silhouettes,
            Flow flow,
            long now) {
        if (now - lookedAt >= LOOK || now < lookedAt) {
            double seconds = Math.clamp((now - lookedAt) / 1000.0, 0, 1);
            lookedAt = now;
            for (Standing s : all) {
                if (s.alive) {
                    layer.look(s, picture, background, steadiness, seconds, now);
                }
            }
        }
        if (now - searchedAt >= SEARCH || now < searchedAt) {
            searchedAt = now;
            search.find(picture, background, steadiness, mask, things, now);
            for (int c = 0; c < search.count; c++) {
                consider(c, picture, background, steadiness, silhouettes, flow, now);
            }
            whole.observe(all, layer, silhouettes, now);
        }
    }

    private void consider(
            int c,
            Picture picture,
            Background background,
            Steadiness steadiness,
            Silhouettes silhouettes,
            Flow flow,
            long now) {
        Standing s = free();
        if (s == null || search.calm[c] < CALM || search.fill[c] < FILLS) {
            return;
        }
        s.left = search.left[c];
        s.top = search.top[c];
        s.right = search.right[c];
        s.bottom = search.bottom[c];
        s.pixels = layer.cover(s, search, c, picture, background);
        contour.measure(layer.slot, s.slot, s.left, s.top, s.right, s.bottom, picture, background);
        if (contour.came() < CAME || s.pixels == 0) {
            layer.remove(s.slot);
            return;
        }
        s.alive = true;
        s.number = nextNumber++;
        s.stoodSince = now - search.heldFor(c, steadiness, now);
        s.seenAt = now;
        s.goneSince = 0;
        s.hiddenSince = 0;
        s.visible = true;
        s.stillness = 1;
        s.beginWhole();
        s.wholeLooks = 0;
        s.arrived = flow.hasArrivedIn(s, CAME_BY_ITSELF) || cameAsSilhouette(s, silhouettes);
    }

    /** Whether most of it is a silhouette that moved by itself and parted from nobody lately. */
    private boolean cameAsSilhouette(Standing s, Silhouettes silhouettes) {
        int n = 0;
        for (int y = s.top; y <= s.bottom; y++) {
            for (int p = y * width + s.left, end = y * width + s.right; p <= end; p++) {
                int o = silhouettes.owner[p];
                if (layer.slot[p] == s.slot + 1 && o != 0) {
                    Silhouette by = silhouettes.all[o - 1];
                    boolean parted = by.partner != 0 && by.partedAt >= by.calmSince - PARTED;
                    // It was no light when it came; evenly coloured ones are taken for it later.
                    n += by.confirmed && !parted ? 1 : 0;
                }
            }
        }
        return 2 * n >= s.pixels;
    }

    private @Nullable Standing free() {
        for (Standing s : all) {
            if (!s.alive) {
                return s;
            }
        }
        return null;
    }
}
