// Requests to our own server, with the session's CSRF token.
import { $ } from "./dom.js";

export const token = () => $("meta[name=csrf]")?.content ?? "";

// Answers { status, body }; status 0 means that nothing came back.
export async function send(method, url, body) {
  const headers = { "X-CSRF-Token": token(), "Accept": "application/json" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  try {
    const response = await fetch(url, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
    return { status: response.status, body: await response.json().catch(() => ({})) };
  } catch {
    return { status: 0, body: {} };
  }
}

// What to tell a person when a request did not work.
export function trouble({ status, body }) {
  if (status === 0) return "No connection. Your work is kept here; try again when you are back.";
  if (status === 401) return "You are signed out. Sign in in another tab, then try again; your work is kept here.";
  if (status === 503) return "Winnow cannot reach its database. Your work is kept here; try again in a moment.";
  return body.detail ? `${body.detail[0].toUpperCase()}${body.detail.slice(1)}.` : `The server answered ${status}. Your work is kept here.`;
}
