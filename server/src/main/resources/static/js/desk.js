// The alert desk: live lists, one alert opened, everything by keyboard.
import { tick } from "./ages.js";
import { say } from "./page.js";
import * as rows from "./rows.js";
import { chime, offerSound } from "./sound.js";

/** An alert that opened by itself takes no decision key for this long: nobody has looked yet. */
const LOOK_FIRST_MS = 900;
/** More changes than this at once are fetched as one list. */
const ONE_BY_ONE = 4;

const desk = document.querySelector("[data-desk]");
const detail = document.getElementById("detail");
const lists = desk.dataset.lists;
let openedByItselfAt = -Infinity;

const opened = () => detail.querySelector("[data-open]");
const openedRow = () => document.getElementById(`alert-${opened()?.dataset.open}`);

function markOpened() {
    for (const row of rows.all()) {
        row.querySelector("a").toggleAttribute("aria-current", row === openedRow());
    }
    openedRow()?.querySelector("a").setAttribute("aria-current", "true");
    const next = detail.querySelector("[data-next]");
    if (next) {
        next.hidden = !nextWaiting();
    }
}

function nextWaiting() {
    const waiting = rows.waiting();
    const here = waiting.indexOf(openedRow());
    return waiting[here + 1] ?? waiting.find((row) => row !== openedRow());
}

function open(row, byItself = false) {
    openedByItselfAt = byItself ? performance.now() : -Infinity;
    row.querySelector("a").click();
    row.scrollIntoView({ block: "nearest" });
}

function move(step) {
    const all = rows.all();
    const here = all.indexOf(openedRow());
    const there = all[Math.min(all.length - 1, Math.max(0, here + step))];
    if (there && there !== openedRow()) {
        open(there);
        there.querySelector("a").focus({ preventScroll: true });
    }
}

function showReasons(shown) {
    const reasons = document.getElementById("reasons");
    const button = detail.querySelector("[data-reasons]");
    if (reasons && button) {
        reasons.hidden = !shown;
        button.setAttribute("aria-expanded", shown);
        (shown ? reasons.querySelector("button") : button).focus();
    }
}

function press(key) {
    const button = detail.querySelector(`[data-key="${key}"]`);
    if (!button || button.closest("[hidden]")) {
        return;
    }
    if (performance.now() - openedByItselfAt < LOOK_FIRST_MS) {
        say("guard");
        return;
    }
    button.click();
}

const keys = document.querySelector("[data-keys]");
const does = {
    j: () => move(1),
    ArrowDown: () => move(1),
    k: () => move(-1),
    ArrowUp: () => move(-1),
    n: () => nextWaiting() && open(nextWaiting()),
    Escape: () => document.getElementById("reasons")?.hidden === false && showReasons(false),
    "?": () => keys.showModal(),
};
for (const key of ["c", "e", "d", "1", "2", "3", "4", "5", "6", "7"]) {
    does[key] = () => press(key);
}

document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select");
    const other = event.ctrlKey || event.altKey || event.metaKey || event.repeat;
    if (typing || other || keys.open || !Object.hasOwn(does, event.key)) {
        return;
    }
    event.preventDefault();
    does[event.key]();
});

desk.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.matches("[data-reasons]")) {
        showReasons(document.getElementById("reasons").hidden);
    } else if (button?.matches("[data-next]")) {
        does.n();
    } else if (button?.matches("[data-show-keys]")) {
        keys.showModal();
    } else if (button?.matches("[data-hide-keys]")) {
        keys.close();
    } else if (button?.matches("[data-show-more]")) {
        showMore();
    }
});

/** Older rows were there before: nobody is called for them. */
function showMore() {
    rows.more();
    changed("quietly");
}

// Who scrolls to the end of what waits gets what comes after it.
const end = document.querySelector("[data-more]");
const ends = new IntersectionObserver(
    (entries) => entries.some((entry) => entry.isIntersecting) && showMore(),
    { root: null, rootMargin: "200px" },
);
ends.observe(end);

/** Where the end is still in the window after more rows came, it is looked at anew. */
function lookAtEndAgain(rowsBefore) {
    if (rows.waiting().length > rowsBefore) {
        ends.unobserve(end);
        ends.observe(end);
    }
}

document.querySelector("[data-only]")?.addEventListener("change", ({ target }) => {
    rows.narrow(target.value);
    changed("quietly");
});

function announce(row) {
    const sentence = document.querySelector("[data-announcement]").content.textContent;
    document.querySelector("[data-announce]").textContent =
        sentence.replace("{0}", row.dataset.says);
}

function arrived(row) {
    announce(row);
    chime();
    if (!opened()) {
        open(row, true);
    }
}

function show(link) {
    for (const chip of document.querySelectorAll("[data-link]")) {
        chip.hidden = chip.dataset.link !== link;
    }
}

let waitingChanges = new Set();
let working = false;

/** Changes are worked off one after the other, so that an older answer never hides a newer one. */
async function work() {
    if (working) {
        return;
    }
    working = true;
    try {
        while (waitingChanges.size > 0) {
            const changes = waitingChanges;
            waitingChanges = new Set();
            await apply(changes);
            tick();
            markOpened();
        }
    } catch {
        // The link will say hello again, and then everything is fetched.
    } finally {
        working = false;
    }
}

async function apply(changes) {
    const quietly = changes.delete("quietly");
    const missed = changes.has("all");
    if (quietly || missed || rows.isNarrow() || changes.size > ONE_BY_ONE) {
        const before = rows.waiting().length;
        (await rows.refreshAll(lists))
            .filter(({ dataset }) => (missed && !quietly) || changes.has(dataset.alert))
            .forEach(arrived);
        lookAtEndAgain(before);
        return;
    }
    for (const id of changes) {
        if (await rows.refreshOne(id, lists)) {
            arrived(document.getElementById(`alert-${id}`));
        }
    }
}

function changed(what) {
    waitingChanges.add(what);
    work();
}

function title(untreated) {
    const { tab } = desk.dataset;
    document.title = untreated > 0 ? `(${untreated}) ${tab}` : tab;
    desk.querySelector("[data-untreated-exact]").textContent = untreated;
}

document.addEventListener("vigie:hello", ({ detail: { untreated } }) => {
    show("on");
    title(untreated);
    changed("all");
});
document.addEventListener("vigie:alert", ({ detail: { alert, untreated } }) => {
    title(untreated);
    changed(alert);
});
document.addEventListener("vigie:lost", () => show("lost"));

document.addEventListener("htmx:afterSwap", ({ detail: { target, requestConfig } }) => {
    if (target !== detail) {
        return;
    }
    markOpened();
    detail.scrollTop = 0;
    if (requestConfig.verb === "post") {
        const next = detail.querySelector("[data-next]:not([hidden])");
        (next ?? detail.querySelector(".title")).focus({ preventScroll: true });
    }
});
markOpened();
offerSound(desk.querySelector("[data-sound]"));
