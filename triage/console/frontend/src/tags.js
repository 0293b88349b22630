// Tags: linked with their passages both ways; confirmed, rejected, added.
import { $, $$, counted, make, say, see, step } from "./dom.js";
import { changed, work } from "./draft.js";
import { hiddenIn, hiddenOf, onReveal, toggle } from "./reveal.js";
import { quote, rangeOf } from "./spans.js";

// Slips of the pen are judged at their answer, the rest beside the conversation; the keys are the same.
const ASIDE = ".proposal[data-aside]";
const every = () => $$(`.tag, ${ASIDE}`);
export const proposals = () => $$(`.tag[data-category], ${ASIDE}`);
export const current = () => $(`.tag[aria-current], ${ASIDE}[aria-current]`);
const tagsOf = (tag) => tag.dataset.tags?.split(" ") ?? [tag.id];

// A tag is known by what it says, not by its number: a page loaded again may number otherwise.
const identity = (tag) => JSON.stringify([tag.dataset.category, tag.dataset.message, tag.dataset.candidate ?? null, tag.dataset.spans]);
export const verdict = (tag) => work.verdicts[identity(tag)];
export const open = () => proposals().filter((tag) => !verdict(tag));

export const textOf = (messageId, candidate) => $$(".text[data-message]").find(({ dataset }) => dataset.message === messageId && (dataset.candidate ?? null) === (candidate ?? null));

export function showPane(name, andFocus = false) {
  for (const tab of $$("[role=tab]")) {
    const on = tab.id === `tab-${name}`;
    tab.setAttribute("aria-selected", String(on));
    tab.tabIndex = on ? 0 : -1;
    $(`#${tab.getAttribute("aria-controls")}`).hidden = !on;
    if (on && andFocus) tab.focus();
  }
}
export const togglePolicy = () => {
  showPane($("#pane-policy").hidden ? "policy" : "evidence");
  if (!$("#pane-policy").hidden) showRule();
};

function showRule() {
  const category = current()?.dataset.category ?? "";
  const rule = $$("[data-rule]").find((entry) => entry.dataset.rule === category) ?? $$("[data-rule]").find((entry) => entry.dataset.rule === category.split(".")[0]);
  $$("[data-rule]").forEach((entry) => entry.toggleAttribute("aria-current", entry === rule));
  rule?.setAttribute("aria-current", "true");
  see(rule);
}

export function pointAt(tag, scroll = true) {
  if (!tag) return;
  if (tag.matches(".tag")) showPane("evidence");
  every().forEach((other) => other.removeAttribute("aria-current"));
  $$("mark.on").forEach((mark) => mark.classList.remove("on"));
  tag.setAttribute("aria-current", "true");
  tagsOf(tag).forEach((id) => $$(`mark[data-tag="${id}"]`).forEach((mark) => mark.classList.add("on")));
  if (scroll) { see(tag); see($(`mark[data-tag="${tag.id}"]`)); }
}
export const pointBy = (by) => pointAt(step(every(), current(), by));

export function decide(tag, what) {
  if (!tag?.dataset.category) return;
  if (what) work.verdicts[identity(tag)] = what; else delete work.verdicts[identity(tag)];
  changed();
  say(`${tag.dataset.name}: ${what || "open again"}. ${counted(open().length, "tag")} open.`);
  pointAt(what ? open()[0] ?? tag : tag);
}

export const evidence = () => $(".ground button", current())?.click();
export const showHidden = () => current() && toggle(hiddenOf(current().id));
export const showAllHidden = () => { const all = hiddenIn($("main")); if (all.length) toggle(all); };

function letterOf(tag, what) {
  for (const letter of [$(":scope > .ltr, .chip > .ltr", tag), ...tagsOf(tag).flatMap((id) => $$(`mark[data-tag="${id}"] > .ltr`))]) {
    letter.classList.toggle("mine", what === "confirmed");
    letter.classList.toggle("no", what === "rejected");
  }
}

// The tags that an accepted or rejected proposal speaks for, each as the server knows it.
export const partsOf = (tag) => JSON.parse(tag.dataset.parts ?? `[${tag.dataset.spans}]`);

// Where a chip at an answer repeats tags beside the conversation, they are judged together.
const judgedBy = (chip) => chip.matches(ASIDE) ? [chip] : chip.dataset.tags.split(" ").map((id) => $(`#${id}`)).filter(Boolean);
function standing(chip) {
  const given = judgedBy(chip).map(verdict);
  return given.every((what) => what && what === given[0]) ? given[0] : undefined;
}

// Errors of what was confirmed: at the answer that it is about, one of each type; a tag without an answer brings its error too.
export function accepted() {
  const chips = $$(".proposal"), errors = new Map();
  const take = (tag, { message, candidate }) => {
    if (verdict(tag) !== "confirmed") return;
    const id = JSON.stringify([message, candidate ?? null, tag.dataset.error]);
    const entry = errors.get(id) ?? { type: tag.dataset.error, message_id: message, candidate: candidate ?? null, spans: [] };
    entry.spans = [...entry.spans, ...JSON.parse(tag.dataset.spans)].slice(0, 100);
    errors.set(id, entry);
  };
  chips.forEach((chip) => judgedBy(chip).forEach((tag) => take(tag, chip.closest(".answer").dataset)));
  const beside = new Set(chips.flatMap(judgedBy));
  $$(".tag[data-error]").filter((tag) => !beside.has(tag)).forEach((tag) => take(tag, tag.dataset));
  return [...errors.values()];
}

function renderChip(chip) {
  const what = standing(chip), box = $(".chip", chip);
  box.classList.toggle("ai", !what);
  box.classList.toggle("no", what === "rejected");
  $(".ltr", box).classList.toggle("mine", what === "confirmed");
  $(".ltr", box).classList.toggle("no", what === "rejected");
  $("[data-accept]", chip).hidden = $("[data-refuse]", chip).hidden = Boolean(what);
  $("[data-reopen]", chip).hidden = !what;
  if (chip.matches(ASIDE)) letterOf(chip, what);
}

const words = { confirmed: "Confirmed by you", rejected: "Rejected by you" };
function renderProposal(tag) {
  const what = verdict(tag), standing = $("[data-standing]", tag);
  letterOf(tag, what);
  standing.textContent = words[what] ?? `proposed, ${Number(tag.dataset.score).toFixed(2)}`;
  $("[data-verdicts]", tag).hidden = Boolean(what);
  $("[data-given]", tag).hidden = !what;
}

function renderAdded() {
  const kept = current()?.dataset.added;
  $$(".tag[data-added]").forEach((tag) => tag.remove());
  work.added.forEach((entry, index) => {
    const item = $("#added-tag").content.firstElementChild.cloneNode(true);
    Object.assign(item.dataset, { added: index, name: entry.title });
    item.id = `added-${index}`;
    $(".ltr", item).classList.add(entry.letter);
    $(".ltr", item).textContent = entry.letter.toUpperCase();
    $("b", item).textContent = entry.title;
    const text = textOf(entry.message_id, entry.candidate), [span] = entry.spans;
    $("p", item).append(make("bdi", { textContent: text && span ? `“${quote(text, ...span).slice(0, 120)}”` : "The whole message" }));
    $("#tags").append(item);
    if (kept === String(index)) item.setAttribute("aria-current", "true");
  });
}

// Added passages are painted without touching the text.
export function paint() {
  if (!globalThis.Highlight) return;
  const marks = [...work.added, ...work.errors.filter(({ spans }) => spans.length)];
  for (const letter of "hpfws") {
    const ranges = marks.filter((entry) => entry.letter === letter).flatMap((entry) => {
      const text = textOf(entry.message_id, entry.candidate);
      return text ? entry.spans.map(([start, end]) => rangeOf(text, start, end)).filter(Boolean) : [];
    });
    CSS.highlights.set(`mine-${letter}`, new Highlight(...ranges));
  }
}

export function render() {
  $$(".tag[data-category]").forEach(renderProposal);
  $$(".proposal").forEach(renderChip);
  renderAdded();
  paint();
  $("#open-tags").textContent = open().length ? `${open().length} open` : "";
}

export function add(entry) {
  work.added.push(entry);
  changed();
  say(`${entry.title} added. ${counted(open().length, "tag")} open.`);
}

onReveal(render);
document.addEventListener("click", ({ target }) => {
  const at = (selector) => target.closest(selector);
  if (at("[data-remove]")) { work.added.splice(Number(at(".tag").dataset.added), 1); changed(); return; }
  const choice = at("[data-accept]") ? "confirmed" : at("[data-refuse]") ? "rejected" : at("[data-reopen]") ? "" : null;
  if (choice !== null) { judgedBy(at(".proposal")).forEach((tag) => decide(tag, choice)); return; }
  if (at("[data-verdict]")) decide(at(".tag"), at("[data-verdict]").dataset.verdict);
  else if (at(`.tag, ${ASIDE}`)) pointAt(at(`.tag, ${ASIDE}`), false);
  if (at("mark[data-tag]")) pointAt($(`#${at("mark").dataset.tag}`)?.closest(`.tag, ${ASIDE}`), false);
  if (at("[role=tab]")) { showPane(at("[role=tab]").id.slice(4)); if (at("#tab-policy")) showRule(); }
});
document.addEventListener("input", ({ target }) => {
  if (target.id !== "rules") return;
  const wanted = target.value.toLowerCase();
  $$("[data-rule]").forEach((rule) => { rule.hidden = !rule.textContent.toLowerCase().includes(wanted); });
});
