// Calibrating by hand: four corners of a rectangle on the ground, or two people who stand, moved on
// the picture while the server lays its metre grid on the street.
import { ask, filled, word } from "./interface.js";
import { Sketch } from "./sketch.js";

const ASK_AFTER_MS = 120;
/** Above this share a distance says nothing, and its percentage would only puzzle. */
const HOPELESS = 0.5;
const USUAL = { width: 5, depth: 5, first: 1.75, second: 1.75, view: 60 };

export class Ground extends EventTarget {
    #root;
    #sketch;
    #image;
    #turn = 0;
    #timer;
    #calibration = null;

    constructor(root) {
        super();
        this.#root = root;
        this.#image = root.querySelector("img");
        this.#sketch = new Sketch(root.querySelector("[data-sketch]"), root.querySelector(".tools"));
        this.#sketch.begin(this.#kind, []);
        this.#sketch.addEventListener("change", () => this.#ask());
        root.addEventListener("input", (e) => {
            if (e.target.name === "ground.kind") {
                this.#sketch.begin(this.#kind, []);
                this.#sketch.start();
            } else {
                this.#ask();
            }
            this.#showFields();
        });
        this.#showFields();
    }

    get calibration() {
        return this.#calibration;
    }

    get #kind() {
        return this.#root.querySelector("[name='ground.kind']:checked").value;
    }

    #number(name) {
        return Number(this.#field(name).value.replace(",", "."));
    }

    #field(name) {
        return this.#root.querySelector(`[name="ground.${name}"]`);
    }

    #showFields() {
        for (const part of this.#root.querySelectorAll("[data-ground-kind]")) {
            part.hidden = part.dataset.groundKind !== this.#kind;
        }
    }

    /** Shows a calibration that is kept. */
    load(kept) {
        this.#calibration = kept;
        const people = Boolean(kept.people);
        this.#root.querySelector(
            `[name='ground.kind'][value=${people ? "people" : "ground"}]`,
        ).checked = true;
        if (people) {
            this.#field("first").value = kept.people[0].height;
            this.#field("second").value = kept.people[1].height;
            this.#field("view").value = kept.view_angle ?? USUAL.view;
            this.#sketch.begin("people", kept.people.flatMap((p) => [p.foot, p.head]));
        } else {
            const side = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
            this.#field("width").value = tidy(side(kept.metres[0], kept.metres[1]));
            this.#field("depth").value = tidy(side(kept.metres[1], kept.metres[2]));
            this.#sketch.begin("ground", kept.points);
        }
        this.#showFields();
    }

    #read() {
        const points = this.#sketch.points;
        if (points.length < 4) {
            return null;
        }
        if (this.#kind === "people") {
            const person = (i, name) => ({
                foot: points[2 * i],
                head: points[2 * i + 1],
                height: this.#number(name),
            });
            return {
                people: [person(0, "first"), person(1, "second")],
                view_angle: this.#number("view"),
            };
        }
        const width = this.#number("width");
        const depth = this.#number("depth");
        return { points, metres: [[0, 0], [width, 0], [width, depth], [0, depth]] };
    }

    /** Asks for the grid a moment after the last change; only the last answer counts. */
    #ask() {
        const draft = this.#read();
        clearTimeout(this.#timer);
        if (!draft) {
            this.#show(null, null, null);
            return;
        }
        this.#timer = setTimeout(async () => {
            const turn = ++this.#turn;
            const aspect = this.#image.naturalWidth
                ? this.#image.naturalWidth / this.#image.naturalHeight
                : 16 / 9;
            const answer = await ask(
                "POST",
                `/api/v1/setup/calibration?aspect=${aspect.toFixed(4)}`,
                draft,
            ).then(
                ({ content }) => content,
                (refusal) => ({ mistakes: refusal.mistakes ?? [String(refusal)] }),
            );
            if (turn === this.#turn) {
                this.#show(answer.mistakes ? null : draft, answer, answer.mistakes);
            }
        }, ASK_AFTER_MS);
    }

    /** One sentence for whoever moves the points: what the grid is worth, or what to do. */
    #words(grid, mistakes) {
        if (!grid) {
            return word("ground.begin");
        }
        if (mistakes) {
            return word(this.#fieldsCount() ? `ground.wrong.${this.#kind}` : "ground.lengths");
        }
        return isUsable(grid)
            ? filled("grid", grid.step, Math.max(1, Math.round(grid.error * 100)))
            : word(`ground.unsure.${this.#kind}`);
    }

    #fieldsCount() {
        const shown = `[data-ground-kind="${this.#kind}"] input`;
        return [...this.#root.querySelectorAll(shown)].every((field) => field.validity.valid);
    }

    #show(calibration, grid, mistakes) {
        const line = this.#root.querySelector("[data-ground-said]");
        this.#sketch.setGrid(mistakes ? [] : (grid?.lines ?? []));
        line.textContent = this.#words(grid, mistakes);
        line.classList.toggle("said", Boolean(mistakes) || (grid && !isUsable(grid)));
        const changed = JSON.stringify(calibration) !== JSON.stringify(this.#calibration);
        this.#calibration = calibration;
        if (changed) {
            this.dispatchEvent(new Event("change"));
        }
    }
}

/** Whether distances on the grid mean anything. */
function isUsable(grid) {
    return grid.lines.length > 0 && grid.error <= HOPELESS;
}

function tidy(metres) {
    return Math.round(metres * 100) / 100;
}
