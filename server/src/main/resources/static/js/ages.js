// Ages tick: every <time data-age> says how long ago it was. The server's clock counts, not this
// machine's.

const { language, now } = document.body.dataset;
const ahead = Date.parse(now) - Date.now();
const words = new Intl.RelativeTimeFormat(language, { numeric: "always", style: "short" });
const STEPS = [
    [60, 1, "second"],
    [3_600, 60, "minute"],
    [86_400, 3_600, "hour"],
    [Infinity, 86_400, "day"],
];

function age(seconds) {
    const [, size, unit] = STEPS.find(([below]) => seconds < below);
    return words.format(-Math.floor(seconds / size), unit);
}

export function tick() {
    const at = Date.now() + ahead;
    for (const time of document.querySelectorAll("time[data-age]")) {
        const said = age(Math.max(0, (at - Date.parse(time.dateTime)) / 1000));
        if (time.textContent !== said) {
            time.textContent = said;
        }
    }
}

export function start() {
    tick();
    setInterval(() => document.hidden || tick(), 1_000);
    document.addEventListener("visibilitychange", tick);
    document.addEventListener("htmx:afterSwap", tick);
}
