// Drawing on a picture: points are buttons, so that mouse, finger and keyboard move the same thing.
// Clicking beside them adds a point; arrows move the one in focus, Delete takes it away. Every
// change can be taken back.
import { filled, word } from "./interface.js";
import { centre, problemOf } from "./geometry.js";

const SVG = "http://www.w3.org/2000/svg";
const STEP = 0.01;
const SMALL_STEP = 0.002;
const EDGE = 0.012;
const ARROW = 0.12;
const MOST_STEPS_BACK = 200;

const STARTS = {
    zone: [[0.3, 0.3], [0.7, 0.3], [0.7, 0.7], [0.3, 0.7]],
    line: [[0.25, 0.5], [0.75, 0.5]],
    // Corners of a rectangle that lies on the ground, near ones first.
    ground: [[0.25, 0.85], [0.75, 0.85], [0.6, 0.55], [0.4, 0.55]],
    // Foot and head of somebody near, then of somebody far.
    people: [[0.35, 0.9], [0.35, 0.5], [0.65, 0.6], [0.65, 0.4]],
};

/** Shapes whose points are moved, never added or taken away. */
const FIXED = ["ground", "people"];

/** Into the picture, drawn to its edge when near, four digits. */
function tidy(value) {
    const inside = Math.min(1, Math.max(0, value));
    const drawn = inside < EDGE ? 0 : inside > 1 - EDGE ? 1 : inside;
    return Math.round(drawn * 10_000) / 10_000;
}

export class Sketch extends EventTarget {
    #host;
    #svg;
    #kind = "zone";
    #points = [];
    #direction = null;
    #others = [];
    #grid = [];
    #past = [];
    #chosen = -1;

    constructor(host, tools) {
        super();
        this.#host = host;
        this.#svg = host.querySelector("svg");
        host.querySelector(".stage").addEventListener("pointerdown", (e) => this.#add(e));
        tools.querySelector("[data-draw=undo]").addEventListener("click", () => this.undo());
        tools.querySelector("[data-draw=clear]").addEventListener("click", () => this.#set([]));
        tools
            .querySelector("[data-draw=start]")
            .addEventListener("click", () => this.start());
        host.addEventListener("keydown", (e) => {
            if (e.key === "z" && (e.ctrlKey || e.metaKey)) {
                e.preventDefault();
                this.undo();
            }
        });
    }

    get kind() {
        return this.#kind;
    }

    get #fixed() {
        return FIXED.includes(this.#kind);
    }

    get points() {
        return this.#points.map((p) => [...p]);
    }

    /** The direction as [x, y] of length 1, or null where none counts. */
    get direction() {
        return this.#direction;
    }

    get problem() {
        return this.#kind === "whole" || this.#fixed ? null : problemOf(this.#kind, this.#points);
    }

    /** Begins anew with a shape; nothing before it can be taken back. */
    begin(kind, points, direction = this.#direction) {
        this.#kind = kind;
        this.#points = points.map((p) => [...p]);
        this.#direction = direction;
        this.#past = [];
        this.#chosen = this.#points.length - 1;
        this.#show();
    }

    /** Puts the shape there that this kind begins with. */
    start() {
        this.#set(STARTS[this.#kind] ?? []);
    }

    /** Lines that are shown under the shape and cannot be moved. */
    setGrid(lines) {
        this.#grid = lines;
        this.#draw();
    }

    setDirection(direction) {
        this.#direction = direction;
        this.#show();
    }

    /** Shapes that are shown and cannot be moved. */
    setOthers(polygons) {
        this.#others = polygons;
        this.#show();
    }

    undo() {
        const before = this.#past.pop();
        if (before) {
            this.#points = before.points;
            this.#direction = before.direction;
            this.#chosen = Math.min(this.#chosen, this.#points.length - 1);
            this.#show();
        }
    }

    #remember() {
        this.#past.push({ points: this.points, direction: this.#direction });
        if (this.#past.length > MOST_STEPS_BACK) {
            this.#past.shift();
        }
    }

    #set(points) {
        this.#remember();
        this.#points = points.map((p) => [...p]);
        this.#chosen = this.#points.length - 1;
        this.#show();
    }

    #at(event) {
        const box = this.#host.querySelector(".stage").getBoundingClientRect();
        return [
            tidy((event.clientX - box.left) / box.width),
            tidy((event.clientY - box.top) / box.height),
        ];
    }

    #add(event) {
        const full = this.#kind === "line" && this.#points.length >= 2;
        if (event.target.closest(".handle") || full || this.#kind === "whole" || this.#fixed) {
            return;
        }
        const next = this.points;
        next.splice(this.#chosen + 1, 0, this.#at(event));
        this.#remember();
        this.#points = next;
        this.#chosen += 1;
        this.#show();
    }

    #show() {
        this.#draw();
        this.#placeHandles();
        this.dispatchEvent(new Event("change"));
    }

    #draw() {
        const shapes = this.#others.map((points) => ["polygon", points, "mask"]);
        shapes.push(...this.#grid.map((points) => ["polyline", points, "grid"]));
        const name = this.#kind === "line" ? "polyline" : "polygon";
        if (this.#kind === "people") {
            for (const person of [this.#points.slice(0, 2), this.#points.slice(2)]) {
                shapes.push(["polyline", person, "casing"], ["polyline", person, "zone"]);
            }
        } else if (this.#points.length > 1) {
            shapes.push([name, this.#points, "casing"], [name, this.#points, "zone"]);
        }
        if (this.#direction && this.#points.length > 0) {
            shapes.push(["polyline", this.#arrow(), "casing"], ["polyline", this.#arrow(), "arrow"]);
        }
        this.#svg.replaceChildren(
            ...shapes.map(([element, points, style]) => {
                const shape = document.createElementNS(SVG, element);
                shape.setAttribute("class", style);
                shape.setAttribute("points", points.map((p) => p.map((v) => v * 1000)).join(" "));
                return shape;
            }),
        );
    }

    #tip() {
        const [x, y] = centre(this.#points);
        const [dx, dy] = this.#direction;
        return [x + dx * ARROW, y + dy * ARROW];
    }

    #arrow() {
        const tip = this.#tip();
        const [dx, dy] = this.#direction;
        const barb = (side) => [
            tip[0] - 0.025 * (dx - side * dy),
            tip[1] - 0.025 * (dy + side * dx),
        ];
        return [centre(this.#points), tip, barb(1), tip, barb(-1)];
    }

    /** One button for each point, kept over changes so that the focus stays. */
    #placeHandles() {
        const wanted = this.#points.length + (this.#direction && this.#points.length > 0 ? 1 : 0);
        const handles = [...this.#host.querySelectorAll(".handle")];
        while (handles.length > wanted) {
            handles.pop().remove();
        }
        while (handles.length < wanted) {
            handles.push(this.#handle(handles.length));
        }
        handles.forEach((handle, i) => {
            const isTip = i === this.#points.length;
            const [x, y] = isTip ? this.#tip() : this.#points[i];
            handle.style.left = `${x * 100}%`;
            handle.style.top = `${y * 100}%`;
            handle.classList.toggle("tip", isTip);
            const place = `${Math.round(x * 100)} %, ${Math.round(y * 100)} %`;
            handle.setAttribute(
                "aria-label",
                isTip ? word("tip") : filled(this.#nameOf(i), i + 1, place),
            );
        });
    }

    #nameOf(index) {
        if (this.#kind !== "people") {
            return "point";
        }
        return ["foot.near", "head.near", "foot.far", "head.far"][index];
    }

    #handle(index) {
        const handle = document.createElement("button");
        handle.type = "button";
        handle.className = "handle";
        handle.addEventListener("focus", () => {
            this.#chosen = Math.min(index, this.#points.length - 1);
        });
        handle.addEventListener("keydown", (e) => this.#key(e, index));
        handle.addEventListener("pointerdown", (e) => this.#drag(e, handle, index));
        this.#host.querySelector(".stage").append(handle);
        return handle;
    }

    #drag(event, handle, index) {
        event.preventDefault();
        handle.focus();
        this.#remember();
        handle.setPointerCapture(event.pointerId);
        const move = (e) => this.#move(index, this.#at(e));
        const end = () => {
            handle.removeEventListener("pointermove", move);
            handle.removeEventListener("pointerup", end);
            handle.removeEventListener("pointercancel", end);
        };
        handle.addEventListener("pointermove", move);
        handle.addEventListener("pointerup", end);
        handle.addEventListener("pointercancel", end);
    }

    #key(event, index) {
        const step = event.shiftKey ? SMALL_STEP : STEP;
        const moves = {
            ArrowLeft: [-step, 0],
            ArrowRight: [step, 0],
            ArrowUp: [0, -step],
            ArrowDown: [0, step],
        };
        const isTip = index === this.#points.length;
        if (moves[event.key]) {
            event.preventDefault();
            this.#remember();
            const [x, y] = isTip ? this.#tip() : this.#points[index];
            const [dx, dy] = moves[event.key];
            this.#move(index, [x + dx, y + dy]);
        } else if (!isTip && !this.#fixed && (event.key === "Delete" || event.key === "Backspace")) {
            event.preventDefault();
            this.#set(this.#points.filter((_, i) => i !== index));
            this.#host.querySelector(".handle")?.focus();
        } else if (!isTip && event.key === "Enter" && this.#kind === "zone") {
            event.preventDefault();
            this.#insertAfter(index);
        }
    }

    #insertAfter(index) {
        const next = this.points;
        const [x, y] = next[index];
        const [otherX, otherY] = next[(index + 1) % next.length];
        next.splice(index + 1, 0, [tidy((x + otherX) / 2), tidy((y + otherY) / 2)]);
        this.#set(next);
        this.#host.querySelectorAll(".handle")[index + 1]?.focus();
    }

    #move(index, [x, y]) {
        if (index === this.#points.length) {
            const [fromX, fromY] = centre(this.#points);
            const length = Math.hypot(x - fromX, y - fromY);
            if (length > 0.005) {
                this.#direction = [(x - fromX) / length, (y - fromY) / length].map(
                    (v) => Math.round(v * 1000) / 1000,
                );
            }
        } else {
            this.#points[index] = [tidy(x), tidy(y)];
        }
        this.#show();
    }
}
