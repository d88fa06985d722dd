// Keeps a list of rows equal to what the server says, row by row: nothing is lost, nothing comes
// twice, and what has the focus keeps it. What waits stands by camera, the newest first.

/** Rows that are asked for at first, and every time that somebody wants more. */
const STEP = 50;

let most = STEP;
let only = "";

const untreated = () => document.getElementById("untreated");
const decided = () => document.getElementById("decided");

function parse(html) {
    return new DOMParser().parseFromString(html, "text/html");
}

/** Nothing of a row ever changes but what becomes of its alert. */
function isSame(row, other) {
    return row.dataset.state === other.dataset.state && row.dataset.at === other.dataset.at;
}

function insertNewestFirst(list, row) {
    list.insertBefore(
        row,
        [...list.children].find((other) => other.dataset.at < row.dataset.at) ?? null,
    );
}

/** The list of the camera's alerts that wait; its group is made after the one that the row came in. */
function listOf(row, group) {
    const { camera } = row.dataset;
    let here = [...untreated().children].find((other) => other.dataset.group === camera);
    if (!here) {
        here = document.importNode(group, true);
        here.querySelector("ul").replaceChildren();
        untreated().append(here);
    }
    return here.querySelector("ul");
}

/** The same row never stands in both lists. */
function place(row) {
    const old = document.getElementById(row.id);
    if (old && isSame(old, row)) {
        return;
    }
    const group = row.closest(".group");
    old?.remove();
    const fresh = document.adoptNode(row);
    insertNewestFirst(fresh.dataset.state === "NEW" ? listOf(fresh, group) : decided(), fresh);
    window.htmx.process(fresh);
}

/** Empty groups go; the camera with the newest alert comes first. */
function sortGroups() {
    const newest = (group) => group.querySelector(".row").dataset.at;
    const groups = [...untreated().children].filter((group) => {
        const waits = group.querySelector(".row") !== null;
        if (!waits) {
            group.remove();
        }
        return waits;
    });
    groups.sort((a, b) => (newest(a) < newest(b) ? 1 : newest(a) > newest(b) ? -1 : 0));
    groups.forEach((group, i) => {
        if (untreated().children[i] !== group) {
            untreated().insertBefore(group, untreated().children[i]);
        }
    });
}

/** Changes the lists; what had the focus has it afterwards, wherever its row stands then. */
function keepingFocus(change) {
    const { activeElement } = document;
    const row = activeElement.closest(".row")?.id;
    change();
    sortGroups();
    if (row && document.activeElement !== activeElement) {
        document.getElementById(row)?.querySelector("a").focus({ preventScroll: true });
    }
}

export function all() {
    return [...document.querySelectorAll(".row")];
}

export function waiting() {
    return [...untreated().querySelectorAll(".row")];
}

/** One row as the server gives it; true if it was not there before. */
export async function refreshOne(id, address) {
    const answer = await fetch(`${address}/${id}/row`);
    if (!answer.ok) {
        return false;
    }
    const row = parse(`<ul>${await answer.text()}</ul>`).querySelector(".row");
    const isNew = !document.getElementById(row.id);
    keepingFocus(() => place(row));
    return isNew;
}

/** More of the untreated ones from now on, whatever came one by one in between. */
export function more() {
    most = Math.max(most, waiting().length) + STEP;
}

/** The alerts of one camera from now on; of all where the name is empty. */
export function narrow(camera) {
    only = camera;
    most = STEP;
}

/** Whether the alerts of one camera are shown alone: those of others are counted then. */
export function isNarrow() {
    return only !== "";
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
    const fresh = rows.filter((row) => !known.has(row.id) && row.dataset.state === "NEW");
    keepingFocus(() => {
        for (const row of all()) {
            if (!wanted.has(row.id)) {
                row.remove();
            }
        }
        rows.forEach(place);
    });
    document.querySelector("[data-more]").hidden = page.querySelector("[data-more]").hidden;
    const elsewhere = document.querySelector("[data-elsewhere]");
    const said = page.querySelector("[data-elsewhere]").textContent;
    if (elsewhere.textContent !== said) {
        elsewhere.textContent = said;
    }
    return fresh.map((row) => document.getElementById(row.id));
}
