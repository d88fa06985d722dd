// The fields of a camera: from the form to a document, and the trial of its stream.
import { ask, filled, word } from "./interface.js";

const PLAIN = ["name", "place", "source", "legal_status", "transport"];

/** The stream of an ONVIF camera that stands in a form in the place of an address. */
const streams = new WeakMap();

/** Takes a stream in the place of an address, or the address again. */
export function takeStream(form, stream, words) {
    const typed = stream === null;
    if (typed) {
        streams.delete(form);
    } else {
        streams.set(form, stream);
    }
    form.querySelector("[data-chosen]").hidden = typed;
    form.querySelector("[data-chosen-words]").textContent = words ?? "";
    form.querySelector("[data-source]").hidden = !typed;
    form.elements.source.disabled = !typed;
    if (typed) {
        form.elements.source.focus();
    }
}

/** What the form says of a camera, laid over what is kept of it. */
export function read(form, kept = {}) {
    const camera = { watches: [], ...kept };
    for (const name of PLAIN) {
        const value = form.elements[name].value.trim();
        if (value === "") {
            delete camera[name];
        } else {
            camera[name] = value;
        }
    }
    const user = form.elements.user.value.trim();
    const password = form.elements.password.value;
    if (user !== "") {
        camera.user = user;
    }
    if (password !== "") {
        camera.password = password;
    }
    const groups = form.elements.groups.value.split(/[\s,;]+/).filter(Boolean);
    delete camera.groups;
    if (groups.length > 0) {
        camera.groups = groups;
    }
    delete camera.position;
    const position = form.elements.position.value.split(/[\s,;]+/).filter(Boolean);
    if (position.length > 0) {
        camera.position = position.map(Number);
    }
    if (streams.has(form)) {
        delete camera.source;
        camera.onvif = streams.get(form);
    }
    if (form.elements.id) {
        camera.id = form.elements.id.value.trim();
    }
    return camera;
}

export function fill(form, camera) {
    for (const name of PLAIN) {
        form.elements[name].value = camera[name] ?? form.elements[name].value;
    }
    form.elements.place.value = camera.place ?? "";
    form.elements.groups.value = (camera.groups ?? []).join(", ");
    form.elements.position.value = (camera.position ?? []).join(", ");
}

/** Opens the stream for a moment and says what came. */
export async function tryOut(button, camera) {
    const section = document.querySelector("[data-trial]");
    const words = section.querySelector("[data-trial-words]");
    section.hidden = false;
    section.querySelector("canvas").hidden = true;
    words.textContent = word("trying");
    button.disabled = true;
    try {
        const { content } = await ask("POST", "/api/v1/setup/trial", camera);
        words.textContent = sentence(content);
        await show(section.querySelector("canvas"), content.still);
    } catch (refusal) {
        section.hidden = true;
        throw refusal;
    } finally {
        button.disabled = false;
    }
}

function sentence(trial) {
    const size = filled("trial", trial.codec, trial.width, trial.height);
    const rate = trial.picturesPerSecond
        ? ` ${filled("rate", Math.round(trial.picturesPerSecond * 10) / 10)}`
        : "";
    return `${size}${rate} ${trial.words ?? ""}`.trim();
}

/** On a canvas: the page's rules admit no picture that is written into an address. */
async function show(canvas, still) {
    if (!still) {
        return;
    }
    const bytes = Uint8Array.from(atob(still), (c) => c.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext("2d").drawImage(picture, 0, 0);
    canvas.hidden = false;
}
