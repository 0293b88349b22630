// One place for every key. Letters are ignored in fields, in dialogs, and while an input method composes.
import { $, $$, focus, page, step } from "./dom.js";
import { goTo, press } from "./answers.js";
import { action, note, toggleView, write } from "./ideal.js";
import { begin, isMarking, key as markKey } from "./mark.js";
import { show } from "./pick.js";
import { find, keySheet, single } from "./shell.js";
import { moment, openSkip, submit } from "./submit.js";
import * as tags from "./tags.js";

const writing = "textarea, select, input:not([type=radio], [type=checkbox])";
const message = (by) => { const all = $$(".turn").filter((turn) => turn.checkVisibility()); focus(step(all, document.activeElement.closest(".turn") ?? $(".turn.hot"), by)); };
const letters = {
  j: () => message(1),
  k: () => message(-1),
  f: () => focus($(".turn.hot")),
  t: (event) => tags.pointBy(event.shiftKey ? -1 : 1),
  l: tags.evidence,
  x: (event) => event.shiftKey ? tags.showAllHidden() : tags.showHidden(),
  p: tags.togglePolicy,
  y: () => tags.decide(tags.current(), "confirmed"),
  n: () => tags.decide(tags.current(), "rejected"),
  m: begin,
  w: action,
  a: () => goTo("a"), b: () => goTo("b"), c: () => goTo("c"), d: () => goTo("d"),
  e: () => focus($(".answer.on .pick input")),
  i: write,
  v: toggleView,
  o: note,
  s: openSkip,
  q: moment,
};

let going = 0;
function go(letter) {
  const wasGoing = Date.now() - going < 1500;
  going = letter === "g" ? Date.now() : 0;
  if (wasGoing && letter === "q") location.href = "/queue";
  return wasGoing || letter === "g";
}

function escape(target) {
  if (target.role === "combobox") show(target, false);
  focus(target.closest(".answer, .write") ?? $(".turn.hot"));
}

function chord(event) {
  const held = event.ctrlKey || event.metaKey;
  if (held && event.key === "Enter" && page.page === "case" && !$("dialog[open]")) submit();
  else if (held && event.key.toLowerCase() === "k" && $("#find") && !$("dialog[open]")) find();
  else return;
  event.preventDefault();
}

function tab(event) {
  const all = $$("[role=tab]"), by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by) tags.showPane(step(all, event.target, by).id.slice(4), true);
}

function plain(event) {
  const letter = event.key.toLowerCase(), digit = /^(?:Digit|Numpad)([1-7])$/.exec(event.code)?.[1];
  if (event.key === "?" && $("#keys")) return keySheet();
  if (event.key === "Enter" && page.page === "queue" && !event.target.closest("a, button, summary")) return $("[data-next]")?.click();
  if (!single() || !page.person) return undefined;
  if (go(letter) || page.page !== "case") return undefined;
  if (digit) { event.preventDefault(); return press(digit, event.shiftKey); }
  const act = letters[letter];
  if (act) { event.preventDefault(); act(event); }
  return undefined;
}

export function start() {
  document.addEventListener("keydown", (event) => {
    const { target } = event;
    if (event.isComposing || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey) return chord(event);
    if (event.altKey || $("dialog[open]") || $("#moment:not([hidden])")) return;
    if (isMarking()) return markKey(event);
    if (target.role === "tab") tab(event);
    if (target.matches(writing)) { if (event.key === "Escape") escape(target); return; }
    plain(event);
  });
}
