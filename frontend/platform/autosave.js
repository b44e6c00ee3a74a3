// Saves what is written as it is written. The fields of one answer lie in an element with
//   data-autosave data-saving="Lagrer …" data-failed="Ikke lagret ennå. Vi prøver igjen."
// and an htmx trigger that also listens for "autosave"; within it <p class="saved" role="status"> says how it goes, and
// the server's answer to a save replaces it. Until the answer has come, leaving the page warns; a save that failed is said
// and tried again with growing pauses, and at once when the network comes back.

/** The element with data-autosave → { typed, sent: how many changes, pause in s, failed, timer, source }. */
const unsaved = new Map();

const answerOf = (event) => event.target.closest?.('[data-autosave]');

const say = (answer, state, text) => {
  const saved = answer.querySelector('.saved');
  if (!saved) return;
  saved.dataset.state = state;
  saved.textContent = text;
};

const stateOf = (answer) => {
  if (!unsaved.has(answer)) unsaved.set(answer, { typed: 0, sent: 0, pause: 1 });
  return unsaved.get(answer);
};

/** Who is signed out is answered with where to sign in. */
const isSaved = ({ status, headers }) => status < 400 && !headers.get('HX-Redirect');

const retry = (answer) => {
  const state = unsaved.get(answer);
  if (!state?.failed) return;
  clearTimeout(state.timer);
  if (state.source.isConnected) htmx.trigger(state.source, 'autosave');
};

document.addEventListener('input', (event) => {
  const answer = answerOf(event);
  if (answer) stateOf(answer).typed++;
});
document.addEventListener('htmx:before:request', (event) => {
  const answer = answerOf(event);
  if (!answer) return;
  const state = stateOf(answer);
  state.sent = state.typed;
  say(answer, 'saving', answer.dataset.saving ?? '');
});
document.addEventListener('htmx:after:request', (event) => {
  const answer = answerOf(event);
  const state = unsaved.get(answer);
  if (!state || !isSaved(event.detail.ctx.response)) return;
  clearTimeout(state.timer);
  Object.assign(state, { failed: false, pause: 1 });
  if (state.sent === state.typed) unsaved.delete(answer);
});

const failed = (event) => {
  const answer = answerOf(event);
  // One whose sign-in has ended is told so instead (signed-out.js).
  if (!answer || event.detail.ctx?.response?.status === 403) return;
  const state = stateOf(answer);
  clearTimeout(state.timer);
  state.pause = Math.min(state.pause * 2, 60);
  Object.assign(state, {
    failed: true,
    source: event.target,
    timer: setTimeout(() => retry(answer), state.pause * 1000),
  });
  say(answer, 'failed', answer.dataset.failed ?? '');
};

document.addEventListener('htmx:error', failed);
document.addEventListener('htmx:response:error', failed);
window.addEventListener('online', () => [...unsaved.keys()].forEach(retry));
document.addEventListener('submit', (event) => {
  if (!event.defaultPrevented) unsaved.clear();
});
window.addEventListener('beforeunload', (event) => {
  for (const answer of unsaved.keys()) if (!answer.isConnected) unsaved.delete(answer);
  if (unsaved.size > 0) event.preventDefault();
});
