// What the reviewer has done so far. Kept in this browser for a day, so that an ended lease loses nothing typed.
import { $, page } from "./dom.js";

const DAY = 24 * 3600 * 1000;
const PREFIX = "winnow:draft:";
const key = `${PREFIX}${page.person}:${page.case}`;
const empty = () => ({ verdicts: {}, added: [], errors: [], answers: {}, ideal: "", base: null, action: null, note: "" });

export const work = empty();
const listeners = [];
export const onChange = (listener) => listeners.push(listener);

function forgetOld() {
  for (const name of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
    let at = 0;
    try { at = JSON.parse(localStorage.getItem(name)).at; } catch { /* not ours to read: forget it */ }
    if (!(Date.now() - at < DAY)) localStorage.removeItem(name);
  }
}

export function restore() {
  try {
    forgetOld();
    const kept = JSON.parse(localStorage.getItem(key) ?? "null");
    if (!kept) return false;
    Object.assign(work, empty(), kept.work);
    return true;
  } catch {
    return false;
  }
}

let timer;
export function changed() {
  listeners.forEach((listener) => listener());
  clearTimeout(timer);
  const saved = $("#saved");
  if (saved) saved.textContent = "Saving";
  timer = setTimeout(save, 250);
}

export function save() {
  clearTimeout(timer);
  timer = undefined;
  const saved = $("#saved");
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), work }));
    const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    if (saved) saved.textContent = navigator.onLine ? `Draft saved ${time}` : `Draft kept here ${time} (offline)`;
  } catch {
    if (saved) saved.textContent = "This browser keeps no draft";
  }
}

export function clear() {
  clearTimeout(timer);
  timer = undefined;
  localStorage.removeItem(key);
}

addEventListener("pagehide", () => { if (timer) save(); });
