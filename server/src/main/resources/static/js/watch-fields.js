// The parameters and the calendar of a watch: fields for what its event type knows, and back.
import { filled, word } from "./interface.js";

const PERCENT = new Set(["PICTURE_HEIGHT", "FRACTION"]);
const DAYS = 7;

function shown(unit, value) {
    const number = PERCENT.has(unit) ? value * 100 : value;
    return Math.round(number * 1e6) / 1e6;
}

function copyOf(name) {
    return document.querySelector(`template[data-${name}]`).content.firstElementChild.cloneNode(true);
}

/** Makes the fields of an event type's parameters, with what is kept of them. */
export function showParameters(fieldset, event, kept, onDirection) {
    fieldset.querySelectorAll("label").forEach((label) => label.remove());
    for (const parameter of event.parameters) {
        const value = kept[parameter.name];
        fieldset.append(
            parameter.unit === "DIRECTION"
                ? directionField(parameter, value, onDirection)
                : numberField(parameter, value),
        );
    }
    fieldset.hidden = event.parameters.length === 0;
}

function numberField(parameter, kept) {
    const label = copyOf("parameter");
    const input = label.querySelector("input");
    const show = (value) => shown(parameter.unit, value);
    label.querySelector("[data-words]").textContent = parameter.words;
    label.querySelector("[data-range]").textContent = filled(
        "range",
        show(parameter.least).toLocaleString(document.documentElement.lang),
        show(parameter.most).toLocaleString(document.documentElement.lang),
        word(`unit.${parameter.unit}`),
        show(parameter.default).toLocaleString(document.documentElement.lang),
    );
    input.name = `parameter.${parameter.name}`;
    input.min = show(parameter.least);
    input.max = show(parameter.most);
    input.value = kept === undefined ? show(parameter.default) : show(parseFloat(kept));
    return label;
}

function directionField(parameter, kept, onDirection) {
    const label = copyOf("direction");
    const input = label.querySelector("input");
    label.querySelector("[data-words]").textContent = parameter.words;
    input.name = `parameter.${parameter.name}`;
    input.checked = parameter.required || kept !== undefined;
    input.disabled = parameter.required;
    input.addEventListener("change", () => onDirection(input.checked));
    return label;
}

/** The parameters as they are written in a document. */
export function readParameters(form, event, direction) {
    const values = {};
    for (const parameter of event.parameters) {
        const input = form.elements[`parameter.${parameter.name}`];
        if (parameter.unit === "DIRECTION") {
            if (direction) {
                values[parameter.name] = direction;
            }
        } else if (input.value !== "") {
            const number = Number(input.value);
            const value = PERCENT.has(parameter.unit) ? number / 100 : number;
            values[parameter.name] = parameter.unit === "SECONDS" ? `${value}s` : value;
        }
    }
    return values;
}

/** The hours of a watch: none means day and night. */
export function showCalendar(form, slots) {
    const list = form.querySelector("[data-slots]");
    const always = form.elements.always;
    const add = form.querySelector("[data-add-slot]");
    const update = () => {
        list.hidden = always.checked;
        add.hidden = always.checked;
        if (!always.checked && list.children.length === 0) {
            list.append(slotFields());
        }
    };
    list.replaceChildren(...slots.map(slotFields));
    always.checked = slots.length === 0;
    always.addEventListener("change", update);
    add.addEventListener("click", () => list.append(slotFields()));
    update();
}

function slotFields(slot) {
    const fields = copyOf("slot");
    if (slot) {
        for (const day of fields.querySelectorAll(".days input")) {
            day.checked = slot.days.includes(day.value);
        }
        fields.querySelector("[data-from]").value = slot.from;
        fields.querySelector("[data-to]").value = slot.to;
    }
    fields.querySelector("[data-remove-slot]").addEventListener("click", () => fields.remove());
    return fields;
}

export function readCalendar(form) {
    if (form.elements.always.checked) {
        return [];
    }
    return [...form.querySelectorAll(".slot")].map((fields) => {
        const days = [...fields.querySelectorAll(".days input:checked")].map((d) => d.value);
        const slot = {
            from: fields.querySelector("[data-from]").value,
            to: fields.querySelector("[data-to]").value,
        };
        return days.length === DAYS ? slot : { days, ...slot };
    });
}
