// The review desk in the browser.
import htmx from "htmx.org";
import { $, page } from "./dom.js";
import * as answers from "./answers.js";
import { onChange, restore } from "./draft.js";
import * as ideal from "./ideal.js";
import * as keys from "./keys.js";
import * as lease from "./lease.js";
import * as mark from "./mark.js";
import { token } from "./send.js";
import * as shell from "./shell.js";
import * as submit from "./submit.js";
import * as tags from "./tags.js";

const doing = {
  theme: shell.theme,
  keys: shell.keySheet,
  find: shell.find,
  mark: mark.begin,
  skip: submit.openSkip,
  leave: submit.skip,
  moment: submit.moment,
  ready: submit.next,
  submit: submit.submit,
  again: lease.again,
  letgo: () => { location.href = "/queue"; },
};
const onCase = { "Skip this case": submit.openSkip, "I need a moment": submit.moment };
const commands = {
  "Queue": () => { location.href = "/queue"; },
  "Next case": submit.next,
  "Theme": shell.theme,
  "Keys": shell.keySheet,
  ...(page.page === "case" && onCase),
  "Sign out": () => $("#leave").requestSubmit(),
};

document.addEventListener("click", ({ target }) => { const button = target.closest("[data-do]"); if (button) doing[button.dataset.do](); });
document.addEventListener("htmx:config:request", ({ detail }) => { detail.ctx.request.headers["X-CSRF-Token"] = token(); });
document.addEventListener("htmx:after:swap", () => shell.localTimes());
htmx.config.defaultTimeout = 20_000;

// The flagged message stands in the middle, unless it can be seen from the top.
function intoView(turn) {
  const bottom = innerHeight - $(".bar").offsetHeight;
  if (turn && turn.getBoundingClientRect().bottom > bottom) turn.scrollIntoView({ block: "center", behavior: "instant" });
}

function openCase() {
  document.querySelectorAll(".text").forEach((text) => text.normalize());
  const kept = restore();
  answers.start();
  mark.start();
  for (const part of [tags, answers, ideal]) { onChange(part.render); part.render(); }
  tags.pointAt(tags.open()[0] ?? tags.proposals()[0], false);
  submit.start();
  lease.start();
  if (kept) $("#saved").textContent = "Draft restored";
  intoView($(".turn.hot"));
}

shell.start(commands);
keys.start();
if (page.page === "case") openCase();
