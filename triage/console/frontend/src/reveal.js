// Hidden text: the server writes the audit row, and only then sends the words. They enter the page as text, never as markup.
import { $, $$, make, page, say } from "./dom.js";
import { send, trouble } from "./send.js";

const hidden = "button[data-start]";
const isOpen = (button) => button.hasAttribute("data-open");
const listeners = [];
export const onReveal = (listener) => listeners.push(listener);

export function place(button) {
  const text = button.closest(".text");
  return { message_id: text.dataset.message, candidate: text.dataset.candidate ?? null, start: Number(button.dataset.start), end: Number(button.dataset.end) };
}

// Ask for passages, each { message_id, candidate, start, end }; answers their texts, or null after saying why not.
export async function ask(passages) {
  const answer = await send("POST", `/case/${page.case}/reveal`, { passages });
  if (answer.status === 200) return answer.body.texts;
  say(trouble(answer));
  return null;
}

function open(button, text) {
  if (isOpen(button)) return;
  button.kept = [...button.childNodes];
  button.replaceChildren(make("span", { textContent: "Hide" }));
  button.setAttribute("aria-expanded", "true");
  button.dataset.open = "";
  button.after(make("bdi", { textContent: text, className: "shown" }));
  Object.assign(button.nextSibling.dataset, { start: button.dataset.start, end: button.dataset.end });
}

function close(button) {
  if (!isOpen(button)) return;
  button.nextSibling.remove();
  button.replaceChildren(...button.kept);
  button.setAttribute("aria-expanded", "false");
  delete button.dataset.open;
}

// Show them all when any is hidden, else hide them all.
export async function toggle(buttons) {
  const closed = buttons.filter((button) => !isOpen(button));
  if (!closed.length) buttons.forEach(close);
  else {
    const texts = await ask(closed.map(place));
    if (texts) closed.forEach((button, index) => open(button, texts[index]));
  }
  listeners.forEach((listener) => listener());
}

export const hiddenIn = (root) => $$(hidden, root);
export const hiddenOf = (tag) => [...new Set($$(`mark[data-tag="${tag}"]`).flatMap((mark) => $$(hidden, mark)))];

document.addEventListener("click", ({ target }) => {
  const button = target.closest(`.text ${hidden}`);
  if (button) toggle([button]);
});
