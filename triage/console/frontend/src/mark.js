// Mark a passage: with the mouse, or word by word with the keyboard; then say what it is.
import { $, $$, focus, say, see } from "./dom.js";
import { addError, answers, errorTypes } from "./answers.js";
import { pick, show } from "./pick.js";
import { quote, rangeOf, spanOf, words } from "./spans.js";
import { add } from "./tags.js";

let marking = null; // { text, all: words, from, to }
let chosen = null; // { text, start, end }
let back = null; // where focus was

export const isMarking = () => marking !== null;

export function begin() {
  back = document.activeElement;
  const selection = getSelection();
  const text = selection.rangeCount && !selection.isCollapsed ? (selection.anchorNode.parentElement ?? selection.anchorNode).closest(".text[data-message]") : null;
  const span = text && spanOf(text, selection.getRangeAt(0));
  if (span) return ask(text, ...span);
  const near = document.activeElement.closest?.(".turn, .answer") ?? $(".turn.hot") ?? $(".turn");
  const at = near && $(".text[data-message]", near);
  const all = at ? words(at) : [];
  if (!all.length) return say("There is nothing to mark here.");
  marking = { text: at, all, from: 0, to: 0 };
  focus(near);
  draw();
}

function draw() {
  const { text, start, end } = passage();
  const range = rangeOf(text, start, end);
  getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  see(range.startContainer.parentElement);
  say(`Marking “${quote(text, start, end).slice(0, 80)}”. Arrows move, Shift widens, Enter chooses.`);
}

function passage() {
  const { text, all, from, to } = marking;
  return { text, start: all[Math.min(from, to)][0], end: all[Math.max(from, to)][1] };
}

function move(by, widen) {
  const last = marking.all.length - 1, within = (index) => Math.max(0, Math.min(last, index));
  marking.to = within(marking.to + by);
  if (!widen) marking.from = marking.to;
  draw();
}

export function key(event) {
  const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 8, ArrowUp: -8, End: Infinity, Home: -Infinity };
  if (event.key in steps) move(steps[event.key], event.shiftKey);
  else if (event.key === "Enter") { const { text, start, end } = passage(); marking = null; ask(text, start, end); }
  else if (event.key === "Escape") stop();
  else return;
  event.preventDefault();
}

function stop() {
  marking = null;
  getSelection().removeAllRanges();
  say("Nothing marked.");
  focus(back);
}

const answerOf = (text) => answers().find(({ dataset }) => dataset.message === text.dataset.message && (dataset.candidate ?? null) === (text.dataset.candidate ?? null));

function kinds() {
  const tags = $$("#categories li").map(({ dataset, textContent }) => ({ ...dataset, title: textContent, category: dataset.key }));
  const errors = answerOf(chosen.text) ? errorTypes().map((type) => ({ ...type, type, title: `Error: ${type.title}` })) : [];
  return [...tags, ...errors];
}

function ask(text, start, end) {
  chosen = { text, start, end };
  $("#marked").textContent = quote(text, start, end).slice(0, 300);
  $("#mark").showModal();
  show($("#mark input"));
}

function choose(kind) {
  const { text, start, end } = chosen, spans = [[start, end]];
  $("#mark").close();
  getSelection().removeAllRanges();
  if (kind.type) addError(answerOf(text), kind.type, spans);
  else add({ category: kind.category, title: kind.title, letter: kind.letter, message_id: text.dataset.message, candidate: text.dataset.candidate ?? null, spans });
  focus(back === document.body ? text.closest("[tabindex]") : back);
}

export function start() {
  pick($("#mark input"), kinds, choose);
  document.addEventListener("pointerdown", () => { marking = null; });
}
