// Camera pages: pictures come again about once a second while somebody can see them, figures every
// two seconds; of two hundred cameras only those are asked for that are in the window. The list grows
// as somebody scrolls to its end.

const PICTURE_EVERY_MS = 1_000;
const FIRST_AFTER_MS = 100;
const FIGURES_EVERY_MS = 2_000;

const visible = new WeakSet();
const watching = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
        visible[isIntersecting ? "add" : "delete"](target);
    }
});

let turn = 0;

/** Loads the next picture beside the shown one and takes its place when it is whole. */
async function refresh(image) {
    const next = image.cloneNode();
    next.src = `${image.dataset.preview}?${Date.now()}-${turn++}`;
    const whole = await next.decode().then(
        () => true,
        () => false,
    );
    image.closest(".stage").classList.toggle("without", !whole);
    if (!whole) {
        return image;
    }
    image.replaceWith(next);
    watching.unobserve(image);
    watching.observe(next);
    visible.add(next);
    return next;
}

async function keepFresh(image) {
    const shown = !document.hidden && visible.has(image) ? await refresh(image) : image;
    setTimeout(() => keepFresh(shown), PICTURE_EVERY_MS);
}

function watchPictures(within) {
    for (const image of within.querySelectorAll("img[data-preview]")) {
        watching.observe(image);
        setTimeout(() => keepFresh(image), FIRST_AFTER_MS);
    }
}

/** Lets the browser draw and answer before the work goes on. */
function breath() {
    return window.scheduler?.yield?.() ?? new Promise((go) => setTimeout(go));
}

/** Brings the cameras that the link leads to, and the link to those after them. */
async function bringMore(link) {
    ends.unobserve(link);
    const answer = await fetch(link.href);
    if (!answer.ok) {
        return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const list = document.querySelector(".cameras");
    for (const camera of page.querySelectorAll(".camera")) {
        list.append(document.adoptNode(camera));
        window.htmx.process(camera);
        watching.observe(camera);
        watchPictures(camera);
        await breath();
    }
    const next = page.querySelector("[data-more]");
    if (next) {
        link.href = next.href;
        ends.observe(link);
    } else {
        link.remove();
    }
}

const ends = new IntersectionObserver(
    (entries) =>
        entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => bringMore(target)),
    { rootMargin: "400px" },
);

watchPictures(document);
for (const camera of document.querySelectorAll(".camera")) {
    watching.observe(camera);
}
for (const link of document.querySelectorAll("[data-more]")) {
    ends.observe(link);
}

/** Where a figure stands is never asked: the browser would lay out every camera out of view for it. */
function isSeen(state) {
    const camera = state.closest(".camera");
    return !camera || visible.has(camera);
}

setInterval(() => {
    if (!document.hidden) {
        [...document.querySelectorAll(".state[data-hx-get]")]
            .filter(isSeen)
            .forEach((state) => state.dispatchEvent(new CustomEvent("vigie-figures")));
    }
}, FIGURES_EVERY_MS);
