// The few lines that every module needs.
export const $ = (selector, root = document) => root.querySelector(selector);
export const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
export const page = document.body.dataset;
export const say = (text) => { const status = $("#todo"); if (status) status.textContent = text; };
export const step = (list, current, by) => list[(list.indexOf(current) + by + list.length) % list.length];
export const counted = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

export function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
export function see(element) {
  const fold = element?.closest("details");
  if (fold) fold.open = true;
  element?.scrollIntoView({ block: "nearest", behavior: calm() });
}
export function focus(element) { element?.focus({ preventScroll: true }); see(element); }
