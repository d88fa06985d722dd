// The live part of every page: messages of the server become events of the document,
// "vigie:hello", "vigie:alert", "vigie:lost". All tabs share one connection where the browser can.
import { openLink } from "./event-link.js";

const { live, worker } = document.body.dataset;
const address = live && new URL(live, location.href).href;

function tell({ kind, data }) {
    document.body.dataset.heard = kind !== "lost";
    document.dispatchEvent(new CustomEvent(`vigie:${kind}`, { detail: data }));
}

function share() {
    const shared = new SharedWorker(worker, { type: "module", name: "vigie-live" });
    const join = () => shared.port.postMessage({ address });
    shared.port.onmessage = ({ data }) => tell(data);
    shared.onerror = alone;
    join();
    addEventListener("pagehide", () => shared.port.postMessage({ leave: true }));
    addEventListener("pageshow", ({ persisted }) => persisted && join());
}

function alone() {
    let close = openLink(address, tell);
    addEventListener("pagehide", () => close());
    addEventListener("pageshow", ({ persisted }) => {
        if (persisted) {
            close = openLink(address, tell);
        }
    });
}

/** Nothing is opened for a reader who may not see alerts. */
export function start() {
    if (!address) {
        return;
    }
    if ("SharedWorker" in window) {
        share();
    } else {
        alone();
    }
}
