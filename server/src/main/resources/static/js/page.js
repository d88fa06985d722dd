// What every page does: the live link, ticking ages, the number of untreated alerts, and a word
// when a request did not reach the server.
import * as ages from "./ages.js";
import * as live from "./live.js";

const SHOWN_FOR_MS = 12_000;

export function say(name) {
    const text = document.querySelector(`template[data-message="${name}"]`).content.textContent;
    const line = document.createElement("p");
    line.textContent = text;
    document.querySelector("[data-messages]").replaceChildren(line);
    setTimeout(() => line.remove(), SHOWN_FOR_MS);
}

function count({ detail }) {
    for (const badge of document.querySelectorAll("[data-untreated]")) {
        badge.textContent = detail.untreated;
        badge.hidden = detail.untreated === 0;
    }
}

for (const kind of ["hello", "alert"]) {
    document.addEventListener(`vigie:${kind}`, count);
}
for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
    document.addEventListener(failure, () => say("request"));
}
ages.start();
live.start();
