// Answers: grade, rank, errors. One answer is current; on a narrow screen only that one is shown.
import { $, $$, focus, make, page, say } from "./dom.js";
import { changed, work } from "./draft.js";
import { pick } from "./pick.js";
import { send } from "./send.js";

export const answers = () => $$(".answer");
export const current = () => $(".answer.on");
export const key = (answer) => answer.id.slice(7);
const identity = (answer) => JSON.stringify([answer.dataset.message, answer.dataset.candidate ?? null]);
export const judged = (answer) => work.answers[identity(answer)] ?? {};
const belongs = (answer) => (entry) => entry.message_id === answer.dataset.message && (entry.candidate ?? null) === (answer.dataset.candidate ?? null);
export const open = () => answers().filter((answer) => !judged(answer).grade);

export function goTo(letter, andFocus = true) {
  const next = $(`#answer-${letter}`);
  if (!next) return;
  answers().forEach((other) => {
    other.classList.toggle("on", other === next);
    if (other.closest(".answers") === next.closest(".answers")) other.classList.toggle("open", other === next);
  });
  const tab = $(`[data-shows="${letter}"]`);
  if (tab) tab.checked = true;
  if (andFocus) focus(next);
}

export function choose(name, value) {
  const radio = $(`[name="${name}"][value="${value}"]`);
  if (!radio) return say(`There is no ${name.split("-")[0]} ${value} here.`);
  radio.checked = true;
  radio.dispatchEvent(new Event("change", { bubbles: true }));
}

export function press(digit, rank) {
  const answer = current() ?? answers()[0];
  if (!answer) return;
  goTo(key(answer), false);
  choose(`${rank ? "rank" : "grade"}-${key(answer)}`, digit);
}

const types = () => $$("#error-types li").map((item) => ({ key: item.dataset.key, letter: item.dataset.letter, title: item.textContent }));
export const errorTypes = types;

export function addError(answer, type, spans = []) {
  const entry = { message_id: answer.dataset.message, candidate: answer.dataset.candidate ?? null, type: type.key, title: type.title, letter: type.letter, spans };
  const there = work.errors.find((error) => belongs(answer)(error) && error.type === entry.type);
  if (there) there.spans.push(...spans); else work.errors.push(entry);
  changed();
  say(`${type.title} added to ${key(answer).toUpperCase()}.`);
}

function chip(entry) {
  const remove = make("button", { type: "button", ariaLabel: `Remove ${entry.title.toLowerCase()}`, textContent: "×" });
  remove.addEventListener("click", () => { work.errors.splice(work.errors.indexOf(entry), 1); changed(); });
  return make("span", { className: "chip" }, make("span", { className: `ltr ${entry.letter} mine`, textContent: entry.letter.toUpperCase(), ariaHidden: "true" }), entry.spans.length ? `${entry.title}, marked` : entry.title, remove);
}

function renderAnswer(answer) {
  const { grade, rank } = judged(answer), letter = key(answer);
  for (const [name, value] of [["grade", grade], ["rank", rank]]) {
    $$(`[name="${name}-${letter}"]`).forEach((radio) => { radio.checked = radio.value === String(value ?? ""); });
  }
  const chosen = $(`[name="grade-${letter}"]:checked`);
  $("output", answer).textContent = chosen ? `${chosen.value} ${chosen.dataset.meaning}` : answer.classList.contains("on") ? "Keys 1 to 7" : "Not graded";
  $("[data-sum]", answer).textContent = [grade && `grade ${grade}`, rank && `rank ${rank}`].filter(Boolean).join(", ");
  const chips = $(".chips", answer);
  $$(".chip", chips).forEach((old) => old.remove());
  chips.prepend(...work.errors.filter(belongs(answer)).map(chip));
}

// The model's grade is fetched only when the person has given theirs: it is not in the page before, so it sways nobody.
const asked = new Set();
async function suggest(answer) {
  const note = $("[data-suggested]", answer), { grade } = judged(answer);
  const told = note.dataset.suggested ? `The model suggests ${note.dataset.suggested}.` : "";
  if (note.textContent !== told) note.textContent = told;
  if (note.dataset.suggested || !grade || asked.has(answer.id)) return;
  asked.add(answer.id);
  const { status, body } = await send("POST", `/case/${page.case}/suggested`, { message_id: answer.dataset.message, candidate: answer.dataset.candidate ?? null, grade });
  if (status === 200 && body.grade !== null) { note.dataset.suggested = body.grade.toFixed(1); suggest(answer); }
  if (status === 0) asked.delete(answer.id);
}

export function render() { answers().forEach(suggest); answers().forEach(renderAnswer); }

export function start() {
  for (const answer of answers()) {
    const input = $(".pick input", answer);
    pick(input, () => types().filter(({ key: type }) => !work.errors.some((entry) => belongs(answer)(entry) && entry.type === type)), (type) => addError(answer, type));
  }
  if (answers().length) goTo("a", false);
}

export const grades = () => answers().map((answer) => ({ message_id: answer.dataset.message, candidate: answer.dataset.candidate ?? null, ...judged(answer) })).filter(({ grade, rank }) => grade || rank);

document.addEventListener("change", ({ target }) => {
  const [, what, letter] = /^(grade|rank)-([a-z]+)$/.exec(target.name) ?? [];
  if (target.dataset.shows) goTo(target.dataset.shows, false);
  if (!what) return;
  const id = identity($(`#answer-${letter}`));
  work.answers[id] = { ...work.answers[id], [what]: Number(target.value) };
  changed();
});
document.addEventListener("focusin", ({ target }) => {
  const answer = target.closest(".answer");
  if (answer && !answer.classList.contains("on")) { goTo(key(answer), false); render(); }
});
