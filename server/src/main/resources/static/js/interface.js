// One way to the server for the pages of the setup: JSON, the page's token against forged requests,
// the page's language, and the revision that was seen.

const language = document.body.dataset.language ?? "fr";

/** The page's script is there: its buttons may be used. */
export function ready() {
    for (const button of document.querySelectorAll("[data-awaits]")) {
        button.disabled = false;
    }
    document.querySelector("main").dataset.ready = "true";
}

/** What the server refused: its sentences, one for each mistake. */
export class Refusal extends Error {
    constructor(status, mistakes) {
        super(mistakes[0]);
        this.status = status;
        this.mistakes = mistakes;
    }
}

export function word(name) {
    const template = document.querySelector(`template[data-word="${name}"]`);
    return template ? template.content.textContent : name;
}

/** A word with values in its braces. */
export function filled(name, ...values) {
    return values.reduce((text, value, i) => text.replace(`{${i}}`, value), word(name));
}

/** Asks with JSON; gives what came, with the revision of what came. */
export function ask(method, address, body, revision) {
    const json = body === undefined ? undefined : JSON.stringify(body);
    return send(method, address, json, "application/json", revision);
}

/** Asks with bytes or text of a type. */
export async function send(method, address, body, type, revision) {
    const headers = {
        "Accept": "application/json",
        "Accept-Language": language,
        "X-XSRF-TOKEN": document.querySelector("input[name=_csrf]").value,
    };
    if (body !== undefined) {
        headers["Content-Type"] = type;
    }
    if (revision) {
        headers["If-Match"] = revision;
    }
    let answer;
    try {
        answer = await fetch(address, { method, headers, body });
    } catch {
        throw new Refusal(0, [word("failed")]);
    }
    const text = await answer.text();
    const content = text === "" ? null : JSON.parse(text);
    if (!answer.ok) {
        throw new Refusal(answer.status, content?.mistakes ?? [word("failed")]);
    }
    return { content, revision: answer.headers.get("ETag") };
}

/** Shows what was refused beside the form, or hides it. */
export function showProblems(form, refusal) {
    const list = form.querySelector("[data-problems]");
    const items = (refusal?.mistakes ?? []).map((sentence) => {
        const item = document.createElement("li");
        item.textContent = sentence;
        return item;
    });
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
}

/** Runs what a button asks for, once at a time, and shows what was refused. */
export function onAsked(form, run) {
    let busy = false;
    return async (event) => {
        event.preventDefault();
        if (busy) {
            return;
        }
        busy = true;
        showProblems(form, null);
        try {
            await run(event);
        } catch (refusal) {
            if (!(refusal instanceof Refusal)) {
                throw refusal;
            }
            showProblems(form, refusal);
        } finally {
            busy = false;
        }
    };
}

/** The picture to draw on; it may take some seconds to come. */
export async function showPicture(image) {
    const answer = await fetch(image.dataset.picture).catch(() => null);
    if (!answer || answer.status !== 200) {
        image.closest(".stage").classList.add("none");
        return;
    }
    // Only pictures of this server may be shown: it is asked for again by its address.
    image.src = `${image.dataset.picture}?${Date.now()}`;
    await image.decode().catch(() => null);
    image.closest(".stage").classList.remove("without");
}
