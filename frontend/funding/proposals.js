// On the board of a meeting, whose lines are drawn anew when others do something: a line that somebody is writing in is left
// alone until what they wrote is saved, so that its fields and the revision they were shown from belong together.
const SKIP = 'hx-morph-skip';

/** The form of a line → { typed, sent: how many changes }. */
const lines = new WeakMap();

const formOf = (event) => event.target.closest?.('form[data-proposal]');
const lineOf = (form) => form.closest('tr');
const stateOf = (form) => {
  if (!lines.has(form)) lines.set(form, { typed: 0, sent: 0 });
  return lines.get(form);
};

document.addEventListener('input', (event) => {
  const form = formOf(event);
  if (!form) return;
  stateOf(form).typed++;
  lineOf(form).setAttribute(SKIP, 'true');
});

document.addEventListener('htmx:before:request', (event) => {
  const form = formOf(event);
  if (!form) return;
  const state = stateOf(form);
  state.sent = state.typed;
  // One that waited its turn was written before the last answer came: it builds on what the page says now.
  const revision = form.querySelector('[name^="revision."]');
  event.detail.ctx.request.body.set(revision.name, revision.value);
});

document.addEventListener('htmx:before:swap', (event) => {
  const form = formOf(event);
  if (form && stateOf(form).sent === stateOf(form).typed) lineOf(form).removeAttribute(SKIP);
});

// A browser keeps what was once chosen in a field, whatever the server draws there later.
document.addEventListener('htmx:after:swap', (event) => {
  document.querySelectorAll(`tr:not([${SKIP}]) > td > form[data-proposal]`).forEach((form) => form.reset());
  if (event.target.id === 'many') event.target.reset();
});
