// Camera pages: pictures come again about once a second while somebody can see them, figures every
// two seconds; of two hundred cameras only those are asked for that are in the window.

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

for (const image of document.querySelectorAll("img[data-preview]")) {
    watching.observe(image);
    setTimeout(() => keepFresh(image), FIRST_AFTER_MS);
}

function isInWindow(element) {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
}

setInterval(() => {
    if (!document.hidden) {
        [...document.querySelectorAll(".state[data-hx-get]")]
            .filter(isInWindow)
            .forEach((state) => state.dispatchEvent(new CustomEvent("vigie-figures")));
    }
}, FIGURES_EVERY_MS);
