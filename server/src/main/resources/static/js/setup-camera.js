// A camera's settings: its fields, its masks, its removal.
import { ask, filled, onAsked, ready, showPicture, word } from "./interface.js";
import { fill, read, tryOut } from "./camera-fields.js";
import { Sketch } from "./sketch.js";

const main = document.querySelector("main");
const form = document.querySelector("[data-camera]");
const address = `/api/v1/setup/cameras/${main.dataset.cameraId}`;
let kept;

async function store(camera) {
    kept = await ask("PUT", address, camera, kept.revision);
    form.querySelector("[data-saved]").textContent = word("saved");
    form.elements.password.value = "";
    form.elements.user.value = "";
    showMasks();
}

function showMasks() {
    sketch.setOthers(kept.content.masks);
    sketch.begin("zone", []);
    document.querySelector("[data-mask-count]").textContent = filled(
        "masks",
        kept.content.masks.length,
    );
}

async function storeMasks(masks) {
    await store({ ...kept.content, masks });
    await showPicture(document.querySelector("[data-picture]"));
}

let sketch;
if (form) {
    sketch = new Sketch(
        document.querySelector("[data-sketch]"),
        document.querySelector(".tools"),
    );
    const keep = document.querySelector("[data-add-mask]");
    sketch.addEventListener("change", () => {
        keep.disabled = sketch.problem !== null;
    });
    kept = await ask("GET", address);
    fill(form, kept.content);
    showMasks();
    keep.addEventListener(
        "click",
        onAsked(form, () => storeMasks([...kept.content.masks, sketch.points])),
    );
    document.querySelector("[data-remove-mask]").addEventListener(
        "click",
        onAsked(form, () => storeMasks(kept.content.masks.slice(0, -1))),
    );
    form.querySelector("[data-try]").addEventListener(
        "click",
        onAsked(form, (e) => tryOut(e.target, read(form, kept.content))),
    );
    form.addEventListener("submit", onAsked(form, () => store(read(form, kept.content))));
    document.querySelector("[data-remove]").addEventListener(
        "click",
        onAsked(form, async () => {
            await ask("DELETE", address, undefined, kept.revision);
            location.assign("/cameras");
        }),
    );
    ready();
    await showPicture(document.querySelector("[data-picture]"));
}
