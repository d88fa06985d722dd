package fr.vigie.vision.scene;

import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.frame.MovingMask;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one camera's picture now. Feed it every frame in order of time, then ask.
 *
 * <p>While the scene is not {@link #isSettled settled} (its first seconds, a switched light, a
 * moved camera, a gap in the stream) silhouettes and things are not to be believed: a detector
 * neither opens nor ends anything then. A scene copes with any rate from 1 to 30 pictures a second:
 * it counts media time, never pictures. The same frames give the same scene, bit for bit. It
 * allocates nothing after its construction. Not thread-safe.
 */
public final class Scene {

    /** How long the background is learned at the start or after a change of everything. */
    private static final int LEARN = 2000;

    /** A place may change its mind about its background this long after the start. */
    private static final int YOUNG = 10_000;

    /** A gap between pictures from which on nothing before counts, milliseconds. */
    private static final int GAP = 5000;

    private final Picture picture;
    private final ToneFit tone;
    private final Background background;
    private final Steadiness steadiness;
    private final ChangeMask mask;
    private final LightTest light;
    private final ThingLayer layer;
    private final Blobs blobs;
    private final Silhouettes silhouettes;
    private final StillThings things;
    private final Unrest unrest;
    private final LightChange lightChange;
    private final PictureShift shift;
    private final Sway sway;
    private final SteadyFrame steady;
    private final Motion motion;
    private final int[] support;

    /** Only where a watch needs it. */
    private final @Nullable Flow flow;

    private final @Nullable Collapses collapses;
    private final @Nullable Flames flames;
    private final @Nullable Standings standings;
    private final @Nullable EmptyPlace place;
    private final WalkerSizes walkers = new WalkerSizes();

    private boolean started;
    private boolean settled;
    private boolean wasQuiet;
    private boolean alone;
    private long knownAt;
    private long now;
    private long learnUntil;
    private long youngUntil;

    /** Since when the background has been known and is no longer young. */
    private long knownSince;

    /**
     * A scene without any facet.
     *
     * @param width of the frames, pixels
     * @param height of the frames, pixels
     */
    public Scene(int width, int height) {
        this(width, height, Set.of());
    }

    /**
     * @param width of the frames, pixels
     * @param height of the frames, pixels
     * @param facets what to compute beside the rest
     */
    public Scene(int width, int height, Set<Facet> facets) {
        flames = facets.contains(Facet.FLAMES) ? new Flames(width, height) : null;
        boolean moves = facets.contains(Facet.FLOW) || facets.contains(Facet.STANDING);
        flow = moves ? new Flow(width, height) : null;
        standings = facets.contains(Facet.STANDING) ? new Standings(width, height) : null;
        place = facets.contains(Facet.CROWD) ? new EmptyPlace(width, height) : null;
        picture = new Picture(width, height);
        tone = new ToneFit(width, height);
        background = new Background(width, height);
        steadiness = new Steadiness(width, height);
        mask = new ChangeMask(width, height);
        light = new LightTest(width, height);
        layer = new ThingLayer(width, height);
        blobs = new Blobs(width, height);
        silhouettes = new Silhouettes(width, height);
        collapses =
                facets.contains(Facet.COLLAPSES) ? new Collapses(width, height, silhouettes) : null;
        things = new StillThings(width, height, layer);
        unrest = new Unrest();
        lightChange = new LightChange(width, height);
        shift = new PictureShift(width, height);
        sway = new Sway(width, height);
        steady = new SteadyFrame(width, height);
        motion = new Motion(width, height);
        support = new int[width * height];
    }

    /** Takes in the next picture of a steady flow of them. */
    public void observe(Frame frame) {
        alone = false;
        take(frame);
    }

    /**
     * Takes in a picture that stands for seconds of others that nobody looked at: it says how the
     * place looks, and nothing of how restless it is.
     */
    public void glance(Frame frame) {
        alone = true;
        take(frame);
    }

    private void take(Frame frame) {
        long time = Math.floorDiv(frame.time().micros(), 1000L);
        picture.take(frame);
        boolean first = !started || time <= now - GAP || time > now + GAP;
        if (first) {
            begin(time);
            observeRecent(frame, true);
        } else {
            Frame steadied = steady(frame, time);
            follow(time);
            observeRecent(steadied, false);
        }
    }

    /** The frame as a camera that does not sway would have seen it. */
    private Frame steady(Frame frame, long time) {
        sway.observe(picture, tone, time);
        if (sway.isStill()) {
            return frame;
        }
        Frame steadied = steady.of(frame, sway.x(), sway.y(), background, tone);
        picture.take(steadied);
        return steadied;
    }

    private void follow(long time) {
        int elapsed = (int) Math.max(time - now, 0);
        now = time;
        tone.fit(picture, background.luma, silhouettes.owner);
        if (!tone.isNone()) {
            picture.bring(tone.table());
        }
        steadiness.observe(picture, background, now);
        mask.compare(picture, background, layer);
        mask.explain(light, picture, background);
        mask.clean(background, silhouettes.owner, !alone);
        judgeUnrest();
        boolean learning = now < learnUntil;
        boolean quiet = unrest.isQuiet(now);
        if (quiet && !wasQuiet) {
            lightChange.learn(
                    picture, background, mask, blobs, steadiness, layer, silhouettes.owner, now);
        }
        wasQuiet = quiet;
        settled = !learning && quiet;
        if (settled) {
            blobs.find(mask.codes, mask.rows());
            LightShapes.mark(blobs, mask, picture, background);
            silhouettes.observe(blobs, steadiness, now);
            things.observe(picture, background, mask, steadiness, silhouettes, now);
        }
        observeFacets();
        background.follow(
                picture,
                mask.codes,
                silhouettes.owner,
                layer.slot,
                elapsed / 1000.0,
                learning ? 8 : 1,
                alone);
        if (now < youngUntil) {
            reconsider(elapsed, learning);
        }
        if (now - knownAt >= 1000) {
            know();
        }
        motion.observe(mask.codes, mask.rows(), settled, sway.size(), now);
    }

    /** The picture's width over its height. */
    public double aspect() {
        return (double) picture.width / picture.height;
    }

    /**
     * Whether what the scene says can be believed: not in the first seconds, nor while and shortly
     * after everything changes at once.
     */
    public boolean isSettled() {
        return settled;
    }

    /** Whether the scene is so new that places may still change their mind about what was there. */
    public boolean isYoung() {
        return now < youngUntil;
    }

    /**
     * Shows every silhouette that is in the picture now, those that stand still included, those
     * that are hidden in another one's shape not.
     */
    public void forEachSilhouette(Consumer<Silhouette> visitor) {
        for (Silhouette s : silhouettes.all) {
            if (s.alive && !s.isMerged() && s.seenAt == now) {
                visitor.accept(s);
            }
        }
    }

    /** Shows every thing that was left and is not gone, hidden ones included. */
    public void forEachThing(Consumer<StillThing> visitor) {
        for (StillThing t : things.all) {
            if (t.alive) {
                visitor.accept(t);
            }
        }
    }

    /**
     * What moves, has just moved or stands there as a presence, and a margin around it; a settled
     * thing is not in it. Everything while the scene is not settled.
     */
    public MovingMask moving() {
        return motion.mask();
    }

    /**
     * Whether a pixel of the picture shows something else than the background, light and shadows
     * left out; nothing does while the scene is not settled.
     */
    public boolean differs(int x, int y) {
        int p = y * picture.width + x;
        return settled && (mask.codes[p] >= ChangeMask.WEAK || layer.slot[p] != 0);
    }

    /** Shows every mover that is in the picture now; none without {@link Facet#FLOW}. */
    public void forEachMover(Consumer<Mover> visitor) {
        if (flow != null) {
            flow.forEach(visitor);
        }
    }

    /** Shows every upright shape that went down; none without {@link Facet#COLLAPSES}. */
    public void forEachCollapse(Consumer<Collapse> visitor) {
        if (collapses != null) {
            collapses.forEach(visitor);
        }
    }

    /** Shows everything that came and stays, hidden or not; none without {@link Facet#STANDING}. */
    public void forEachStanding(Consumer<Standing> visitor) {
        if (standings != null) {
            for (Standing s : standings.all) {
                if (s.alive) {
                    visitor.accept(s);
                }
            }
        }
    }

    /** Shows every place that burns; none without {@link Facet#FLAMES}. */
    public void forEachFlame(Consumer<Flame> visitor) {
        if (flames != null) {
            flames.forEach(visitor);
        }
    }

    /** Whether anything flickers in colours of fire; never without {@link Facet#FLAMES}. */
    public boolean isAnythingLit() {
        return flames != null && flames.isAnythingLit();
    }

    /** Measures how many people are in a zone; without {@link Facet#CROWD} it is left as it is. */
    public void measureCrowd(CrowdZone zone) {
        if (place != null) {
            zone.measure(place, walkers, now);
        }
    }

    /**
     * Measures which share of a zone's people hurry; needs {@link Facet#FLOW} and {@link
     * Facet#CROWD}.
     *
     * @param heights faster than this many heights of a person a second is hurrying
     */
    public void measureHurry(CrowdZone zone, double heights) {
        if (flow != null) {
            zone.measure(flow.points(), heights);
        }
    }

    /** Adds up how many people crossed a line since the last picture, as the zone's sizes say. */
    public void measureCrossings(CrowdLine line) {
        if (place != null && flow != null && settled) {
            line.measure(place, flow, walkers, now);
        }
    }

    /** Shows what has passed a line as a whole; needs no facet. */
    public void forEachPassage(PassageLine line, Consumer<PassageLine.Passage> visitor) {
        if (settled) {
            line.observe(mask, silhouettes.owner, now, visitor);
        }
    }

    /** Facets that work from the first picture on, settled or not. */
    private void observeRecent(Frame frame, boolean first) {
        if (!settled || now < youngUntil) {
            knownSince = now;
        }
        if (collapses != null) {
            if (first) {
                collapses.clear();
            }
            collapses.observe(frame, mask.codes, knownSince, now);
        }
        if (flames != null) {
            if (first) {
                flames.clear();
            }
            flames.observe(frame, sway.isSwaying(now), now);
        }
        if (place != null) {
            place.observe(picture, now);
            if (settled) {
                walkers.observe(silhouettes, picture.width, picture.height, now);
            }
        }
    }

    private void observeFacets() {
        if (flow == null) {
            return;
        }
        if (!settled) {
            flow.clear();
            return;
        }
        double noise = (double) background.typicalDeviation() / (1 << Background.Q);
        flow.observe(picture, silhouettes, noise, now);
        if (standings != null) {
            standings.observe(picture, background, steadiness, mask, layer, silhouettes, flow, now);
        }
    }

    private void begin(long time) {
        started = true;
        now = time;
        tone.reset();
        background.start(picture);
        wasQuiet = true;
        steadiness.start(picture, time);
        silhouettes.clear();
        know();
        walkers.clear();
        if (standings != null) {
            standings.clear();
        }
        blobs.clear();
        mask.clear();
        unrest.reset();
        Arrays.fill(support, 0);
        learnUntil = time + LEARN;
        youngUntil = time + YOUNG;
        settled = false;
        motion.observe(mask.codes, mask.rows(), false, 0, time);
    }

    /** Takes in how the background looks now. */
    private void know() {
        knownAt = now;
        shift.know(background);
        sway.know(background, silhouettes.owner);
    }

    private void judgeUnrest() {
        shift.observe(picture);
        unrest.observe(mask.unexplainedShare(), tone.strength(), shift.isShifted(), now);
        if (unrest.toneIsSteady(now) && tone.strength() > 1) {
            rebase();
        }
        if (unrest.hasLasted(now) && steadiness.calmShare(now) > 0.7) {
            relearn();
        }
    }

    /** The new light is here to stay: everything that is remembered moves into it. */
    private void rebase() {
        background.rebase(tone.gain(), tone.offset());
        steadiness.rebase(tone.gain(), tone.offset());
        layer.rebase(tone.gain(), tone.offset());
        if (standings != null) {
            standings.rebase(tone.gain(), tone.offset());
        }
        tone.reset();
        know();
        unrest.toneRebased(now);
    }

    /** Everything is different and stays so: the picture of now is the background. */
    private void relearn() {
        for (int p = 0; p < support.length; p++) {
            if (layer.slot[p] == 0) {
                background.learn(p, picture.luma[p] & 0xFF, picture);
            } else {
                layer.luma[p] = picture.luma[p];
            }
        }
        if (standings != null) {
            standings.relearn(picture);
        }
        Arrays.fill(support, 0);
        silhouettes.clear();
        know();
        unrest.reset();
        learnUntil = now + LEARN / 2;
        youngUntil = now + YOUNG;
    }

    /**
     * In a young scene a place that has looked different for longer than it ever looked like its
     * background was covered at the start.
     */
    private void reconsider(int elapsed, boolean learning) {
        for (int p = 0; p < support.length; p++) {
            if (mask.codes[p] == ChangeMask.SAME) {
                support[p] += elapsed;
                continue;
            }
            int held = (int) now - steadiness.since[p];
            boolean owned = silhouettes.owner[p] != 0;
            if ((learning || !owned) && held > support[p] + 500) {
                background.learn(p, steadiness.look(p) >> Background.Q, picture);
                support[p] = held;
            }
        }
    }
}
