// Offsets. JavaScript counts UTF-16 units, the server code points: everything is converted here.
import { $$ } from "./dom.js";

export const points = (text) => [...text].length;
const units = (text, count) => { let at = 0; for (const letter of text) { if (count-- <= 0) break; at += letter.length; } return at; };

// The pieces of a text in their order; a hidden one has no node until it is shown.
export const pieces = (text) => $$("[data-start]:not([data-open])", text).map((element) => ({
  element,
  start: Number(element.dataset.start),
  end: Number(element.dataset.end),
  node: element.matches("button") ? null : element.firstChild,
}));

function point(piece, at) {
  if (piece.node) return [piece.node, units(piece.node.data, at - piece.start)];
  const parent = piece.element.parentNode, index = [...parent.childNodes].indexOf(piece.element);
  return [parent, at > piece.start ? index + 1 : index];
}

export function rangeOf(text, start, end) {
  const all = pieces(text);
  const first = all.find((piece) => start < piece.end), last = all.findLast((piece) => piece.start < end);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(...point(first, Math.max(start, first.start)));
  range.setEnd(...point(last, Math.min(end, last.end)));
  return range;
}

// The span that a selection covers, in code points; null when it covers nothing of the text.
export function spanOf(text, range) {
  const edge = (piece, container, offset, outside) =>
    piece.node && container === piece.node ? piece.start + points(piece.node.data.slice(0, offset)) : outside;
  const spans = pieces(text).filter((piece) => range.intersectsNode(piece.element)).map((piece) => [
    edge(piece, range.startContainer, range.startOffset, piece.start),
    edge(piece, range.endContainer, range.endOffset, piece.end),
  ]).filter(([start, end]) => start < end);
  return spans.length ? [spans[0][0], spans.at(-1)[1]] : null;
}

// The words of a text, each [start, end]; a hidden piece is one word.
export function words(text) {
  const segmenter = new Intl.Segmenter(text.lang || undefined, { granularity: "word" });
  return pieces(text).flatMap((piece) => {
    if (!piece.node) return [[piece.start, piece.end]];
    let at = piece.start;
    return [...segmenter.segment(piece.node.data)].flatMap(({ segment, isWordLike }) => {
      const start = at;
      at += points(segment);
      return isWordLike ? [[start, at]] : [];
    });
  });
}

// What is visible of a span.
export const quote = (text, start, end) => pieces(text)
  .filter((piece) => piece.start < end && start < piece.end)
  .map((piece) => piece.node ? [...piece.node.data].slice(Math.max(0, start - piece.start), end - piece.start).join("") : " ••• ")
  .join("");
