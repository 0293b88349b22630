// A combobox: type, choose with the arrow keys, Enter. Focus stays in the field.
import { $, $$, make, step } from "./dom.js";

const kinds = new WeakMap();

// options: () => [{ key, title, letter }]; chosen: (option) => void
export function pick(input, options, chosen) { kinds.set(input, { options, chosen }); }

const box = (input) => $("ul", input.closest(".pick"));
export const isOpen = (input) => input.getAttribute("aria-expanded") === "true";

export function show(input, open = true) {
  const list = box(input), wanted = input.value.trim().toLowerCase();
  const found = open ? kinds.get(input).options().filter(({ title }) => title.toLowerCase().includes(wanted)) : [];
  list.replaceChildren(...found.map((option, index) => {
    const item = make("li", { id: `${list.id}-${index}`, role: "option", ariaSelected: String(index === 0) });
    if (option.letter) item.append(make("span", { className: `ltr ${option.letter}`, textContent: option.letter.toUpperCase(), ariaHidden: "true" }), " ");
    item.append(option.title);
    item.option = option;
    return item;
  }));
  list.hidden = !found.length;
  input.setAttribute("aria-expanded", String(!list.hidden));
  if (list.hidden) input.removeAttribute("aria-activedescendant"); else input.setAttribute("aria-activedescendant", `${list.id}-0`);
}

function choose(input, item) {
  const { chosen } = kinds.get(input);
  input.value = "";
  show(input, false);
  chosen(item.option);
}

function move(input, by) {
  if (!isOpen(input)) return show(input);
  const items = $$("[role=option]", box(input)), on = items.find((item) => item.ariaSelected === "true");
  const next = step(items, on, by);
  items.forEach((item) => { item.ariaSelected = String(item === next); });
  input.setAttribute("aria-activedescendant", next.id);
  next.scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  const input = event.target;
  if (!kinds.has(input) || event.isComposing || event.ctrlKey || event.metaKey) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); move(input, event.key === "ArrowDown" ? 1 : -1); }
  if (event.key === "Enter") {
    event.preventDefault();
    const on = $("[aria-selected=true]", box(input));
    if (isOpen(input) && on) choose(input, on);
  }
});
document.addEventListener("input", ({ target }) => { if (kinds.has(target)) show(target); });
document.addEventListener("focusin", ({ target }) => { if (kinds.has(target) && target.closest("dialog")) show(target); });
document.addEventListener("focusout", ({ target }) => { if (kinds.has(target)) setTimeout(() => { if (document.activeElement !== target) show(target, false); }, 150); });
document.addEventListener("click", ({ target }) => {
  const item = target.closest("[role=option]"), input = (item ?? target).closest(".pick")?.querySelector("input");
  if (item && input) choose(input, item); else if (target === input && kinds.has(input)) show(input);
});
