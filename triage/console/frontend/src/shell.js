// What every page has: theme, key sheet, find, times in the reader's own zone.
import { $, $$, step } from "./dom.js";
import { pick } from "./pick.js";

const YEAR = 365 * 24 * 3600;

export function theme() {
  const root = document.documentElement, next = step(["system", "light", "dark"], root.dataset.theme ?? "system", 1);
  if (next === "system") delete root.dataset.theme; else root.dataset.theme = next;
  document.cookie = `winnow_theme=${next}; path=/; samesite=lax; max-age=${next === "system" ? 0 : YEAR}`;
  $("[data-do=theme]").textContent = `Theme: ${next}`;
}

export const keySheet = () => $("#keys").showModal();
export const single = () => $("#single")?.checked ?? false;

export function find() {
  const field = $("#find input");
  $("#find").showModal();
  field.value = "";
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

export function localTimes(root = document) {
  const today = new Date().toDateString();
  for (const element of $$("time[datetime]", root)) {
    const time = new Date(element.dateTime);
    const clock = time.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    element.textContent = time.toDateString() === today ? clock : `${time.toLocaleDateString([], { day: "numeric", month: "short" })}, ${clock}`;
  }
}

export function start(commands) {
  const options = () => Object.keys(commands).map((title) => ({ title }));
  if ($("#find input")) pick($("#find input"), options, ({ title }) => { $("#find").close(); commands[title](); });
  const box = $("#single");
  if (box) {
    box.checked = localStorage.getItem("winnow:single-keys") !== "off";
    box.addEventListener("change", () => localStorage.setItem("winnow:single-keys", box.checked ? "on" : "off"));
  }
  localTimes();
}
