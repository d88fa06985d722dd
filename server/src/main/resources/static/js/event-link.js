// One link to the server's event stream. It opens again by itself; a silent link counts as lost.
// Every message is handed over as {kind, data}; "hello" comes first after each opening, and means:
// something may have been missed, look again.

const SILENT_AFTER_MS = 40_000;
const AGAIN_AFTER_MS = 2_000;
const KINDS = ["hello", "alert", "beat"];

export function openLink(address, tell) {
    let source;
    let watchdog;
    let again;

    const heard = () => {
        clearTimeout(watchdog);
        watchdog = setTimeout(lost, SILENT_AFTER_MS);
    };

    const lost = () => {
        source?.close();
        clearTimeout(watchdog);
        clearTimeout(again);
        tell({ kind: "lost" });
        again = setTimeout(open, AGAIN_AFTER_MS);
    };

    const open = () => {
        source = new EventSource(address);
        source.onerror = lost;
        for (const kind of KINDS) {
            source.addEventListener(kind, (message) => {
                heard();
                tell({ kind, data: JSON.parse(message.data) });
            });
        }
        heard();
    };

    open();
    return () => {
        clearTimeout(watchdog);
        clearTimeout(again);
        source?.close();
    };
}
