// The ideal answer, the note and the action.
import { $, $$, focus, make, say, step } from "./dom.js";
import { answers, choose, key } from "./answers.js";
import { diff } from "./diff.js";
import { changed, work } from "./draft.js";
import { ask } from "./reveal.js";
import { quote } from "./spans.js";
import { textOf } from "./tags.js";

const field = () => $("#ideal");

// The text of an answer; hidden parts of it are asked for.
async function textFrom(letter) {
  const { message, candidate } = $(`#answer-${letter}`).dataset;
  const text = textOf(message, candidate), end = Number(text.dataset.length);
  if (!$("button[data-start]:not([data-open])", text)) return quote(text, 0, end);
  return (await ask([{ message_id: message, candidate: candidate ?? null, start: 0, end }]))?.[0] ?? null;
}

async function startFrom(letter) {
  const text = await textFrom(letter);
  if (text === null) return;
  work.base = { letter, text };
  const area = field();
  view("write");
  area.focus();
  area.select();
  if (!document.execCommand("insertText", false, text)) area.value = text; // insertText can be undone
  work.ideal = area.value;
  changed();
}

async function changes() {
  work.base ??= await (async () => {
    const letter = key(answers().find((answer) => $("h3", answer)?.textContent.includes("sent")) ?? answers()[0]);
    const text = await textFrom(letter);
    return text === null ? null : { letter, text };
  })();
  renderDiff();
}

function renderDiff() {
  const names = { "-": "del", "+": "ins" };
  const parts = diff(work.base?.text ?? "", work.ideal);
  $("#diff").replaceChildren(...parts.map(([kind, text]) => kind === " " ? text : make(names[kind], { textContent: text })));
  if (!parts.length) $("#diff").textContent = "Nothing is written yet.";
}

export function view(name) {
  choose("view", name);
}
export const write = () => { view("write"); focus(field()); };
export const toggleView = () => field() && view(field().hidden ? "write" : "diff");
export const note = () => focus($("#remark"));

// The proposed action first, then the others in turn.
export function action() {
  const all = $$("[name=action]").map((radio) => radio.value), { proposed } = $("#action").dataset;
  const order = [proposed, ...all.filter((value) => value !== proposed)];
  choose("action", work.action === null ? proposed : step(order, work.action, 1));
}

export function render() {
  if (field() && field().value !== work.ideal) field().value = work.ideal;
  if ($("#remark").value !== work.note) $("#remark").value = work.note;
  if (field()) {
    const count = work.ideal.trim().split(/\s+/).filter(Boolean).length;
    $("#words").textContent = `${count} word${count === 1 ? "" : "s"}`;
    $("#from").textContent = work.base && answers().length > 1 ? `, from ${work.base.letter.toUpperCase()}` : "";
    $$("[data-from]").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.from === work.base?.letter)));
  }
  $$("[name=action]").forEach((radio) => { radio.checked = radio.value === work.action; });
  if (work.action !== null) $("#action-note").textContent = `${$("[name=action]:checked").nextElementSibling.textContent}, chosen by you.`;
}

document.addEventListener("click", ({ target }) => { const from = target.closest("[data-from]"); if (from) startFrom(from.dataset.from); });
document.addEventListener("input", ({ target }) => {
  if (target.id === "ideal") { work.ideal = target.value; changed(); }
  if (target.id === "remark") { work.note = target.value; changed(); }
});
document.addEventListener("change", ({ target }) => {
  if (target.name === "view") {
    field().hidden = target.value === "diff";
    $("#diff").hidden = target.value !== "diff";
    if (target.value === "diff") changes();
  }
  if (target.name === "action") { work.action = target.value; changed(); say(`Action: ${target.nextElementSibling.textContent}.`); }
});
