// The editor of a watch: what, where on the picture, how, when; with the answer that permission
// would give, as one draws.
import { ask, onAsked, ready, showPicture, word } from "./interface.js";
import { Ground } from "./ground.js";
import { Sketch } from "./sketch.js";
import { tryWatch } from "./try-watch.js";
import { readCalendar, readParameters, showCalendar, showParameters } from "./watch-fields.js";

const CHECK_AFTER_MS = 400;
const DOWN = [0, 1];

const main = document.querySelector("main");
const form = document.querySelector("[data-watch]");
const address = `/api/v1/setup/cameras/${main.dataset.cameraId}`;
const sketch = new Sketch(document.querySelector("[data-sketch]"), document.querySelector(".tools"));
const ground = new Ground(document.querySelector("[data-ground]"));
const drawn = { zone: [], line: [] };

let events;
let kept;
let watch;
let asked = 0;
let timer;

function eventNow() {
    return events.find((event) => event.event === form.elements.event.value);
}

function directionNow() {
    const direction = eventNow().parameters.find((p) => p.unit === "DIRECTION");
    return direction && form.elements[`parameter.${direction.name}`].checked
        ? (sketch.direction ?? DOWN)
        : null;
}

/** What was measured here, or what is kept of an event that does not ask for it. */
function calibrationNow() {
    return ground.calibration ?? (eventNow().needsCalibration ? null : watch?.calibration);
}

/** The watch as it stands on the page. */
function read() {
    const draft = {
        ...(watch?.look ? { look: watch.look } : {}),
        ...(calibrationNow() ? { calibration: calibrationNow() } : {}),
        id: form.elements.id.value.trim() || "essai",
        event: form.elements.event.value,
        parameters: readParameters(form, eventNow(), sketch.direction),
        enabled: form.elements.enabled.checked,
        calendar: readCalendar(form),
    };
    if (sketch.kind !== "whole") {
        draft[sketch.kind] = sketch.points;
    }
    return draft;
}

function showEvent() {
    const event = eventNow();
    form.querySelector("[data-definition]").textContent = event.definition;
    form.querySelector("[data-not-done]").textContent = event.notDone;
    form.querySelector("[data-calibration]").hidden = !event.needsCalibration;
    document.querySelector("[data-ground]").hidden = !event.needsCalibration;
    for (const radio of form.querySelectorAll("[name=area]")) {
        radio.disabled = radio.value === "line" && !event.areas.includes("LINE");
        if (radio.disabled && radio.checked) {
            form.querySelector("[name=area][value=zone]").checked = true;
        }
    }
    const same = watch?.event === event.event;
    showParameters(
        form.querySelector("[data-parameters]"),
        event,
        same ? watch.parameters : {},
        (on) => sketch.setDirection(on ? (sketch.direction ?? DOWN) : null),
    );
    showArea();
}

function showArea() {
    const kind = form.elements.area.value;
    sketch.begin(kind, drawn[kind] ?? [], directionFor(kind));
    check();
}

/** A forbidden direction is one of crossing a line; an allowed one lies in a zone. */
function directionFor(kind) {
    const direction = eventNow().parameters.find((p) => p.unit === "DIRECTION");
    if (!direction) {
        return null;
    }
    const box = form.elements[`parameter.${direction.name}`];
    const fits = direction.required || kind === "line";
    box.closest("label").hidden = !fits;
    if (!fits) {
        box.checked = false;
    }
    return fits ? directionNow() : null;
}

function showShape() {
    const line = document.querySelector("[data-shape]");
    const problem = sketch.problem;
    line.hidden = problem === null;
    line.textContent = problem ? word(problem) : "";
    form.querySelector(".button.main").disabled = problem !== null;
}

/** Asks what permission would say, a moment after the last change; only the last answer counts. */
function check() {
    showShape();
    clearTimeout(timer);
    timer = setTimeout(async () => {
        const turn = ++asked;
        const draft = read();
        if (sketch.problem) {
            delete draft.zone;
            delete draft.line;
            delete draft.parameters;
        }
        const answer = await ask("POST", `${address}/check`, draft).then(
            ({ content }) => content,
            (refusal) => ({ mistakes: refusal.mistakes ?? [String(refusal)] }),
        );
        if (turn === asked) {
            showVerdict(answer);
        }
    }, CHECK_AFTER_MS);
}

function showVerdict(answer) {
    const refused = answer.permitted === false;
    const line = document.querySelector("[data-verdict]");
    line.closest(".verdict").dataset.answer = answer.mistakes
        ? "mistakes"
        : refused
          ? "refused"
          : "permitted";
    line.textContent = answer.mistakes
        ? answer.mistakes.join(" ")
        : refused
          ? `${word("refused")} ${answer.reason}`
          : `${word("permitted").replace("{0}", answer.charter)} ${footing(answer.footing)}`.trim();
    const facts = document.querySelector("[data-refusal]");
    facts.hidden = !refused;
    if (refused) {
        facts.querySelector("[data-code]").textContent = answer.code;
        facts.querySelector("[data-article]").textContent = answer.article;
        facts.querySelector("[data-way-out]").textContent = answer.wayOut;
    }
}

function footing(name) {
    return name === "FULL" ? "" : word(name);
}

function showEvents() {
    form.elements.event.replaceChildren(
        ...events.map((event) => new Option(event.title, event.event)),
    );
}

function showWatch() {
    watch = kept.content.watches.find((w) => w.id === main.dataset.watchId);
    if (watch) {
        form.elements.id.value = watch.id;
        form.elements.event.value = watch.event;
        form.elements.enabled.checked = watch.enabled;
        const whole = watch.zone && String(watch.zone) === "0,0,1,0,1,1,0,1";
        drawn.zone = watch.zone && !whole ? watch.zone : [];
        drawn.line = watch.line ?? [];
        form.elements.area.value = watch.line ? "line" : whole ? "whole" : "zone";
        const direction = Object.values(watch.parameters).find((value) => Array.isArray(value));
        sketch.begin("zone", [], direction ?? null);
    } else {
        form.elements.id.value = firstFree(`${kept.content.id}-1`);
    }
    showCalendar(form, watch?.calendar ?? []);
}

function firstFree(name) {
    const taken = new Set(kept.content.watches.map((w) => w.id));
    let number = 1;
    while (taken.has(name)) {
        name = name.replace(/\d+$/, String(++number));
    }
    return name.slice(-64);
}

sketch.addEventListener("change", () => {
    if (sketch.kind !== "whole") {
        drawn[sketch.kind] = sketch.points;
    }
    if (events && kept) {
        check();
    }
});
[{ content: events }, kept] = await Promise.all([
    ask("GET", "/api/v1/event-types"),
    ask("GET", address),
]);
sketch.setOthers(kept.content.masks);
showEvents();
showWatch();
if (watch?.calibration) {
    ground.load(watch.calibration);
}
showEvent();
ground.addEventListener("change", check);
form.elements.event.addEventListener("change", showEvent);
form.querySelector("[data-areas]").addEventListener("change", showArea);
form.addEventListener("input", check);
form.addEventListener(
    "submit",
    onAsked(form, async () => {
        const draft = read();
        await ask("PUT", `${address}/watches/${draft.id}`, draft, kept.revision);
        location.assign(`/cameras/${main.dataset.cameraId}`);
    }),
);
tryWatch(document.querySelector("[data-trials]"), address, read);
form.querySelector("[data-remove]")?.addEventListener(
    "click",
    onAsked(form, async () => {
        await ask("DELETE", `${address}/watches/${watch.id}`, undefined, kept.revision);
        location.assign(`/setup/cameras/${main.dataset.cameraId}`);
    }),
);
ready();
await Promise.all([...document.querySelectorAll("[data-picture]")].map(showPicture));
