// Shows the markup of every sample as the page has it, so that what is read is what is drawn.

/** Without the name of this run's files and without the depth at which the sample stands. */
function tidy(markup) {
    const lines = markup
        .replaceAll(/\/files\/[0-9a-f]+\//g, "/")
        .split("\n")
        .filter((line) => line.trim() !== "");
    const depth = Math.min(...lines.map((line) => line.search(/\S/)));
    return lines.map((line) => line.slice(depth)).join("\n");
}

for (const component of document.querySelectorAll("[data-component]")) {
    component.querySelector("[data-markup]").textContent = tidy(
        component.querySelector("[data-sample]").innerHTML,
    );
}
