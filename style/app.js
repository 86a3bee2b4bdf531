// Every page works without this. It only makes five things kinder.

import "./password.js";
import "./position.js";
import "./similar.js";

// A refused form says first what is wrong, also to a screen reader.
const summary = document.querySelector(".govuk-error-summary");
if (summary) {
  summary.focus();
  summary.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    // The label comes into sight with its field: a phone's keyboard would cover what is asked.
    const label = document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
    (field.closest("fieldset")?.querySelector("legend") ?? label ?? field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
}

// A second press while the first is on its way sends nothing; the server would answer it with the same result.
const sent = new WeakSet();
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (sent.has(form)) event.preventDefault();
  else if (!event.defaultPrevented) {
    sent.add(form);
    // Long enough for a slow network, short enough to try again after a failed one.
    setTimeout(() => sent.delete(form), 10_000);
  }
});
// Going back shows the page as it was left, with its forms ready again.
addEventListener("pageshow", (event) => {
  if (event.persisted) for (const form of document.forms) sent.delete(form);
});
