// Keeps a list of rows equal to what the server says, row by row: nothing is lost, nothing comes
// twice, and what has the focus keeps it.

/** Rows that are asked for at first, and every time that somebody wants more. */
const STEP = 50;

let most = STEP;
let only = "";

const untreated = () => document.getElementById("untreated");
const decided = () => document.getElementById("decided");

function parse(html) {
    return new DOMParser().parseFromString(html, "text/html");
}

/** Newest first by data-at; the same row never stands in both lists. */
function place(row) {
    const list = row.dataset.state === "NEW" ? untreated() : decided();
    const old = document.getElementById(row.id);
    if (old && old.parentNode === list && old.isEqualNode(row)) {
        return;
    }
    const focused = old?.contains(document.activeElement);
    old?.remove();
    const after = [...list.children].find((other) => other.dataset.at < row.dataset.at);
    list.insertBefore(row, after ?? null);
    window.htmx.process(row);
    if (focused) {
        row.querySelector("a").focus({ preventScroll: true });
    }
}

export function all() {
    return [...document.querySelectorAll(".row")];
}

export function waiting() {
    return [...untreated().children];
}

/** One row as the server gives it; true if it was not there before. */
export async function refreshOne(id, address) {
    const answer = await fetch(`${address}/${id}/row`);
    if (!answer.ok) {
        return false;
    }
    const row = parse(`<ul>${await answer.text()}</ul>`).querySelector(".row");
    const isNew = !document.getElementById(row.id);
    if (isNew && only !== "" && row.dataset.camera !== only) {
        return false;
    }
    place(document.adoptNode(row));
    return isNew;
}

/** More of the untreated ones from now on. */
export function more() {
    most += STEP;
}

/** The alerts of one camera from now on; of all where the name is empty. */
export function narrow(camera) {
    only = camera;
    most = STEP;
}

/** Both lists as the server gives them; gives the rows that were not there before. */
export async function refreshAll(address) {
    const asked = new URLSearchParams({ most, camera: only });
    const answer = await fetch(`${address}?${asked}`);
    if (!answer.ok) {
        throw new Error(`lists: ${answer.status}`);
    }
    const page = parse(await answer.text());
    const known = new Set(all().map((row) => row.id));
    const rows = [...page.querySelectorAll(".row")];
    const wanted = new Set(rows.map((row) => row.id));
    for (const row of all()) {
        if (!wanted.has(row.id)) {
            row.remove();
        }
    }
    for (const row of rows) {
        place(document.adoptNode(row));
    }
    document.querySelector("[data-more]").hidden = page.querySelector("[data-more]").hidden;
    return rows.filter((row) => !known.has(row.id) && row.dataset.state === "NEW");
}
