// Finding a camera on the network: search, ask one for its streams, take one over into the form.
import { ask, filled, onAsked, showProblems, word } from "./interface.js";
import { takeStream } from "./camera-fields.js";

const section = document.querySelector("[data-finding]");
const searching = section.querySelector("[data-search]");
const devices = section.querySelector("[data-devices]");
const login = section.querySelector("[data-device]");
const streams = section.querySelector("[data-streams]");
const camera = document.querySelector("[data-camera]");
let device;
let certificate;

function say(form, name, text) {
    form.querySelector(name).textContent = text;
}

function labelOf(found) {
    const name = [found.name, found.model].filter(Boolean).join(", ");
    return name === "" ? found.address : `${name} (${found.address})`;
}

function choose(found) {
    device = found;
    forget();
    login.hidden = false;
    say(login, "[data-device-name]", labelOf(found));
    login.querySelector("[data-device-name]").focus();
}

/** What one device said does not count for another one. */
function forget() {
    certificate = undefined;
    login.querySelector("[data-certificate]").hidden = true;
    login.elements.trust.checked = false;
    login.elements.password.value = "";
    streams.hidden = true;
    say(login, "[data-device-said]", "");
    showProblems(login, null);
}

function line(found) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = labelOf(found);
    button.addEventListener("click", () => choose(found));
    item.append(button);
    return item;
}

searching.addEventListener(
    "submit",
    onAsked(searching, async () => {
        const address = searching.elements.address.value.trim();
        login.hidden = true;
        streams.hidden = true;
        devices.hidden = true;
        say(searching, "[data-search-said]", word("searching"));
        try {
            const { content } = await ask(
                "POST",
                "/api/v1/setup/onvif/search",
                address === "" ? {} : { address },
            );
            devices.replaceChildren(...content.devices.map(line));
            devices.hidden = content.devices.length === 0;
            say(
                searching,
                "[data-search-said]",
                content.devices.length === 0
                    ? word("found.none")
                    : filled("found.some", content.devices.length),
            );
        } catch (refusal) {
            say(searching, "[data-search-said]", "");
            throw refusal;
        }
    }),
);

login.addEventListener(
    "submit",
    onAsked(login, async () => {
        streams.hidden = true;
        say(login, "[data-device-said]", word("asking"));
        const question = {
            address: device.address,
            user: login.elements.user.value.trim(),
            password: login.elements.password.value,
        };
        if (certificate && login.elements.trust.checked) {
            question.certificate = certificate;
        }
        try {
            const { content } = await ask("POST", "/api/v1/setup/onvif/streams", question);
            say(login, "[data-device-said]", "");
            show(content);
        } catch (refusal) {
            say(login, "[data-device-said]", "");
            throw refusal;
        }
    }),
);

function show(offer) {
    certificate = offer.certificate ?? certificate;
    login.querySelector("[data-certificate]").hidden = !certificate;
    if (offer.certificate) {
        // In pairs, as cameras and browsers show it.
        const pairs = offer.certificate.toUpperCase().match(/../g).join(":");
        say(login, "[data-fingerprint]", pairs);
        say(login, "[data-device-said]", word("untrusted"));
        login.elements.trust.checked = false;
        login.elements.trust.focus();
        return;
    }
    device.maker = [offer.maker, offer.model].filter(Boolean).join(" ");
    streams.querySelector("[data-stream-list]").replaceChildren(...offer.streams.map(option));
    streams.hidden = false;
    const first = streams.querySelector("input:checked") ?? streams.querySelector("input");
    first.checked = true;
    first.focus();
}

function option(stream) {
    const label = document.createElement("label");
    label.className = "check";
    const input = document.createElement("input");
    input.type = "radio";
    input.name = "profile";
    input.value = stream.profile;
    input.checked = stream.suggested;
    const words = document.createElement("span");
    words.textContent = streamWords(stream);
    label.append(input, words);
    return label;
}

function streamWords(stream) {
    const parts = [filled("stream", stream.codec, stream.width, stream.height)];
    if (stream.picturesPerSecond > 0) {
        parts.push(filled("stream.rate", stream.picturesPerSecond));
    }
    if (stream.name !== "") {
        parts.push(stream.name);
    }
    return parts.join(", ") + (stream.suggested ? ` ${word("suggested")}` : "");
}

streams.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = streams.querySelector("input:checked");
    const words = chosen.closest("label").querySelector("span").textContent;
    const stream = { address: device.address, profile: chosen.value };
    if (certificate) {
        stream.certificate = certificate;
    }
    takeStream(camera, stream, filled("chosen", words, labelOf(device)));
    camera.elements.user.value = login.elements.user.value;
    camera.elements.password.value = login.elements.password.value;
    if (camera.elements.name.value === "") {
        camera.elements.name.value = device.name || device.maker || "";
        camera.elements.name.dispatchEvent(new Event("input"));
    }
    camera.elements.name.focus();
});
