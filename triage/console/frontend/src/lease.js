// Time on the case: counts down, is renewed while the reviewer is at work, and loses nothing when it ends.
import { $, make, page, say } from "./dom.js";
import { save } from "./draft.js";
import { send, token } from "./send.js";

const RENEW_EVERY = 60_000; // ms
const AT_WORK = 120_000; // ms since the last key or click
const LATE = 120; // s

let ends = 0, renewed = Date.now(), active = Date.now(), over = false;

export function stale(why = "All that you wrote is still here.") {
  over = true;
  save();
  $("#stale-n").textContent = why;
  if (!$("#stale").open) $("#stale").showModal();
}

async function renew() {
  renewed = Date.now();
  const asked = Date.now(), { status } = await send("POST", `/v1/claims/${page.claim}/renew`);
  if (status === 200) ends = asked + Number(page.length) * 1000; // this clock alone: it may differ from the server's
  else if (status === 409 || status === 404) stale();
  else if (status === 0) say("No connection. Your draft is kept here.");
}

function tick() {
  if (over) return;
  const left = Math.max(0, Math.round((ends - Date.now()) / 1000));
  $("#lease").textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  $("#lease").classList.toggle("late", left < LATE);
  if (left === 0) return stale();
  if (Date.now() - active < AT_WORK && Date.now() - renewed > RENEW_EVERY) renew();
}

export function end() { over = true; }

export function again() {
  const form = make("form", { method: "post", action: `/case/${page.case}/again`, hidden: true }, make("input", { name: "csrf", value: token() }));
  document.body.append(form);
  save();
  form.submit();
}

export function start() {
  ends = Date.now() + Number(page.left) * 1000;
  for (const kind of ["keydown", "pointerdown", "wheel"]) addEventListener(kind, () => { active = Date.now(); }, { passive: true });
  tick();
  setInterval(tick, 1000);
}
