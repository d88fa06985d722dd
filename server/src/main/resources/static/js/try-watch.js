// Tries a watch before it is switched on: on a clip, which the server deletes at once, or on a
// drawn scene of its event.
import { filled, onAsked, Refusal, send, word } from "./interface.js";

export function tryWatch(root, address, read) {
    const file = root.querySelector("input[type=file]");
    const said = root.querySelector("[data-tried]");
    const list = root.querySelector("[data-found]");

    async function run(path, body, type) {
        said.textContent = word("try.running");
        list.replaceChildren();
        try {
            show((await send("POST", `${address}/trial/${path}`, body, type)).content);
        } catch (refusal) {
            said.textContent = "";
            throw refusal;
        }
    }

    function show(result) {
        said.textContent =
            result.found.length === 0
                ? filled("try.none", clock(result.seconds))
                : filled("try.found", result.found.length, clock(result.seconds));
        list.replaceChildren(
            ...result.found.map((found) => {
                const item = document.createElement("li");
                item.textContent = `${clock(found.raised)} : ${found.why.join(" ; ")}`;
                return item;
            }),
        );
    }

    root.querySelector("[data-try-clip]").addEventListener(
        "click",
        onAsked(root, async () => {
            if (file.files.length === 0) {
                throw new Refusal(0, [word("try.choose")]);
            }
            const watch = encodeURIComponent(JSON.stringify(read()));
            await run(`clip?watch=${watch}`, file.files[0], "application/octet-stream");
        }),
    );
    root.querySelector("[data-try-scene]").addEventListener(
        "click",
        onAsked(root, () => run("scene", JSON.stringify(read()), "application/json")),
    );
}

function clock(seconds) {
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
