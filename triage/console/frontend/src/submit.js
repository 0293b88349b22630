// The decision: what is open, what is sent, and what becomes of it.
import { $, $$, counted, focus, make, page, say } from "./dom.js";
import * as answers from "./answers.js";
import { clear, onChange, work } from "./draft.js";
import * as lease from "./lease.js";
import { send, trouble } from "./send.js";
import * as tags from "./tags.js";

const bare = ({ message_id, candidate }) => candidate === null || candidate === undefined ? { message_id } : { message_id, candidate };

function judgedTags() {
  const judged = tags.proposals().filter(tags.verdict).flatMap((tag) => tags.partsOf(tag).map((spans) => ({
    category: tag.dataset.category, verdict: tags.verdict(tag), spans,
    ...bare({ message_id: tag.dataset.message, candidate: tag.dataset.candidate }),
  })));
  const added = work.added.map((entry) => ({ category: entry.category, verdict: "added", spans: entry.spans, ...bare(entry) }));
  return [...judged, ...added];
}

function decision() {
  const ideal = work.ideal.trim() && $("#ideal") ? { message_id: $("#ideal").dataset.message, content: work.ideal } : null;
  return {
    lease: page.lease,
    tags: judgedTags(),
    errors: [...work.errors, ...tags.accepted()].map((entry) => ({ type: entry.type, spans: entry.spans, ...bare(entry) })),
    grades: answers.grades().map(({ grade, rank, ...entry }) => ({ ...bare(entry), ...(grade && { grade }), ...(rank && { rank }) })),
    ideal_answer: ideal,
    action: work.action ?? "none",
    note: work.note,
  };
}

function openThings() {
  const ungraded = answers.open().map((answer) => answers.key(answer).toUpperCase());
  return [
    ...(tags.open().length ? [counted(tags.open().length, "tag")] : []),
    ...(work.action === null ? ["action"] : []),
    ...(answers.answers().length > 1 ? ungraded : ungraded.length ? ["grade"] : []),
  ];
}

let warned = false;
function tell() {
  warned = false;
  const open = openThings();
  say(open.length ? `Open: ${open.join(", ")}` : "Nothing is open");
}

function toFirstOpen() {
  if (tags.open().length) { tags.pointAt(tags.open()[0]); focus(tags.open()[0]); }
  else if (work.action === null) focus($("[name=action]"));
  else if (answers.open().length) answers.goTo(answers.key(answers.open()[0]));
}

let sending = false;
export async function submit() {
  if (sending) return;
  const open = openThings();
  if (open.length && !warned) {
    warned = true;
    toFirstOpen();
    return say(`Still open: ${open.join(", ")}. Submit once more to send it like this.`);
  }
  sending = true;
  say("Submitting");
  const answer = await send("POST", `/v1/cases/${page.case}/decisions`, decision());
  sending = false;
  if (answer.status === 201) return done();
  if (answer.status === 409) return lease.stale("Nothing was sent. All that you wrote is still here.");
  if (answer.status === 422) return refused(answer.body);
  say(`Not sent. ${trouble(answer)}`);
}

function done() {
  lease.end();
  clear();
  say("Submitted. The next case comes.");
  next();
}

export function next() { $("#next").requestSubmit(); }

// Names the place as the page does: 'tags.1.spans' is the second tag that was sent.
function placeOf(where) {
  const [field, index] = where.split(".");
  const sent = decision(), entry = sent[field]?.[Number(index)];
  if (field === "tags" && entry) return `Tag ${entry.category.replaceAll("_", " ")}`;
  if (field === "errors" && entry) return `Error ${entry.type.replaceAll("_", " ")}`;
  if (field === "grades" && entry) return `Grade or rank of ${answers.key(answers.answers().find(({ dataset }) => (dataset.candidate ?? undefined) === entry.candidate && dataset.message === entry.message_id) ?? { id: "answer-?" }).toUpperCase()}`;
  return { ideal_answer: "Ideal answer", note: "Note", action: "Action" }[field] ?? where;
}

function refused(body) {
  const problems = body.errors?.length ? body.errors : [{ where: "", what: body.detail ?? "The server gave no reason" }];
  $("#problems").replaceChildren(...problems.map(({ where, what }) => make("li", {}, make("b", { textContent: placeOf(where) }), `: ${what}`)));
  say("Not sent: see what to change.");
  $("#refused").showModal();
}

async function handBack(reason) {
  const answer = await send("DELETE", `/v1/claims/${page.claim}`, { reason });
  const gone = answer.status === 204 || answer.status === 409 || answer.status === 404;
  if (gone) lease.end(); else say(trouble(answer));
  return gone;
}

export const openSkip = () => $("#skip").showModal();
export async function skip() {
  const chosen = $("#skip [name=reason]:checked"), more = $("#skip [name=more]").value.trim();
  $("#skip-e").hidden = Boolean(chosen);
  if (!chosen) return focus($("#skip [name=reason]"));
  if (await handBack(more ? `${chosen.value}: ${more}` : chosen.value)) next();
}

export async function moment() {
  if (!await handBack("moment")) return;
  $("#moment").hidden = false;
  $$("main, .head, .bar, .top").forEach((part) => { part.inert = true; });
  $("#moment-h").focus();
}

export function start() { onChange(tell); tell(); }
