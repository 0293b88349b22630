// The words that changed between two texts: [kind, text] with kind " ", "-" or "+".
const MOST = 4_000_000; // cells of the table; past it the middle is shown as replaced

const tokens = (text) => text.match(/\s+|[\p{L}\p{N}\p{M}’']+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];

export function diff(before, after) {
  const old = tokens(before), now = tokens(after);
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const middle = between(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  const same = (part) => part.map((word) => [" ", word]);
  return joined([...same(old.slice(0, head)), ...middle, ...same(old.slice(old.length - tail))]);
}

function between(old, now) {
  if (old.length * now.length > MOST) return [...old.map((word) => ["-", word]), ...now.map((word) => ["+", word])];
  const width = now.length + 1, table = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      table[i * width + j] = old[i] === now[j] ? table[(i + 1) * width + j + 1] + 1 : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
    }
  }
  const parts = [];
  let i = 0, j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) { parts.push([" ", old[i]]); i += 1; j += 1; }
    else if (j >= now.length || (i < old.length && table[(i + 1) * width + j] >= table[i * width + j + 1])) { parts.push(["-", old[i]]); i += 1; }
    else { parts.push(["+", now[j]]); j += 1; }
  }
  return parts;
}

function joined(parts) {
  const result = [];
  for (const [kind, text] of parts) {
    if (result.at(-1)?.[0] === kind) result.at(-1)[1] += text; else result.push([kind, text]);
  }
  return result;
}
