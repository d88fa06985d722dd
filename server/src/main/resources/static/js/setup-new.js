// A new camera: filled in, tried, added.
import { ask, onAsked, ready } from "./interface.js";
import { read, takeStream, tryOut } from "./camera-fields.js";

const form = document.querySelector("[data-camera]");
const id = form.elements.id;
let typed = false;

/** A short name for a name: without accents, capitals and signs. */
function shortOf(name) {
    return name
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-+|-+$/g, "")
        .slice(0, 64);
}

id.addEventListener("input", () => {
    typed = id.value !== "";
});
form.elements.name.addEventListener("input", () => {
    if (!typed) {
        id.value = shortOf(form.elements.name.value);
    }
});
// Nothing is declared by default: the most restrictive status stands first in the list.
form.querySelector("[data-try]").addEventListener(
    "click",
    onAsked(form, (e) => tryOut(e.target, read(form))),
);
form.querySelector("[data-type-address]").addEventListener("click", () => takeStream(form, null));
form.addEventListener(
    "submit",
    onAsked(form, async () => {
        const { content } = await ask("POST", "/api/v1/setup/cameras", read(form));
        location.assign(`/setup/cameras/${content.id}`);
    }),
);
ready();
