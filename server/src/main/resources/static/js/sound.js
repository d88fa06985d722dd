// Two soft notes when an alert arrives, for those who want them. Off until somebody turns it on; the
// choice stays in this browser.
const KEY = "vigie-sound";
const NOTES = [523.25, 659.25];
const NOTE_SECONDS = 0.16;
const LOUDNESS = 0.12;

let context;

function wanted() {
    return localStorage.getItem(KEY) === "on";
}

/** Makes a button turn the sound on and off. */
export function offerSound(button) {
    button.setAttribute("aria-pressed", wanted());
    button.addEventListener("click", () => {
        localStorage.setItem(KEY, wanted() ? "off" : "on");
        button.setAttribute("aria-pressed", wanted());
        chime();
    });
}

/** Plays the notes, if they are wanted and the browser lets this page sound. */
export function chime() {
    if (!wanted()) {
        return;
    }
    context ??= new AudioContext();
    context.resume();
    NOTES.forEach((pitch, i) => {
        const begin = context.currentTime + i * NOTE_SECONDS;
        const tone = new OscillatorNode(context, { frequency: pitch });
        const volume = new GainNode(context, { gain: 0 });
        volume.gain.linearRampToValueAtTime(LOUDNESS, begin + 0.02);
        volume.gain.linearRampToValueAtTime(0, begin + NOTE_SECONDS);
        tone.connect(volume).connect(context.destination);
        tone.start(begin);
        tone.stop(begin + NOTE_SECONDS);
    });
}
