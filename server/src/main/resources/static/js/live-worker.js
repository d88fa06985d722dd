// A browser opens six connections to a server at most; so all tabs share this worker's one link.
import { openLink } from "./event-link.js";

const tabs = new Set();
let latest = null;
let link = null;

function tell(message) {
    if (message.kind === "hello" || message.kind === "lost") {
        latest = message;
    }
    for (const tab of tabs) {
        tab.postMessage(message);
    }
}

self.onconnect = ({ ports: [tab] }) => {
    tab.onmessage = ({ data }) => {
        if (data.leave) {
            tabs.delete(tab);
            return;
        }
        tabs.add(tab);
        link ??= openLink(data.address, tell);
        if (latest) {
            tab.postMessage(latest);
        }
    };
};
