// Shapes in fractions of the picture, and what is wrong with them.

/** A zone smaller than this share of the picture is a slip of the hand. */
const SMALLEST_ZONE = 0.001;
const SHORTEST_LINE = 0.02;

export function area(points) {
    let sum = 0;
    points.forEach(([x, y], i) => {
        const [nextX, nextY] = points[(i + 1) % points.length];
        sum += x * nextY - nextX * y;
    });
    return Math.abs(sum) / 2;
}

export function centre(points) {
    const sum = points.reduce(([x, y], p) => [x + p[0], y + p[1]], [0, 0]);
    return [sum[0] / points.length, sum[1] / points.length];
}

function turn(a, b, c) {
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function meet(a, b, c, d) {
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

export function crossesItself(points) {
    const sides = points.map((p, i) => [p, points[(i + 1) % points.length]]);
    return sides.some((one, i) =>
        sides.some((other, j) => j > i && meet(one[0], one[1], other[0], other[1])),
    );
}

/** The name of what is wrong with a shape, or null. */
export function problemOf(kind, points) {
    if (points.length < (kind === "line" ? 2 : 3)) {
        return "few";
    }
    if (kind === "line") {
        const [[x, y], [otherX, otherY]] = points;
        return Math.hypot(otherX - x, otherY - y) < SHORTEST_LINE ? "small" : null;
    }
    if (crossesItself(points)) {
        return "crosses";
    }
    return area(points) < SMALLEST_ZONE ? "small" : null;
}
