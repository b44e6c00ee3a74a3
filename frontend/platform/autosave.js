// Saves what is written as it is written. The fields of one answer lie in an element with
//   data-autosave data-saving="Lagrer …" data-failed="Ikke lagret ennå. Vi prøver igjen."
// and an htmx trigger that also listens for "autosave"; within it <p class="saved" role="status"> says how it goes, and
// the server's answer to a save replaces it. Until the answer has come, leaving the page warns; a save that failed is said
// and tried again with growing pauses, and at once when the network comes back. What is typed is saved without a pause when
// the page is hidden or left. An answer that is stored says so: "dugnad:saved". What a save changes in the page is held back
// while a button of the mouse is down, so that what is aimed at does not move away under it (still.js).
import { whenReleased } from './still.js';

/** The element with data-autosave → { typed, sent: how many changes, pause in s, failed, timer, source }. */
const unsaved = new Map();

/** How much a browser sends of a page that is left, in characters. */
const MOST_WHEN_LEFT = 60_000;

/** The answer on whose button a finger rests. */
let pressed = null;

const answerOf = (event) => event.target.closest?.('[data-autosave]');

const say = (answer, state, text) => {
  const saved = answer.querySelector('.saved');
  if (!saved) return;
  saved.dataset.state = state;
  delete saved.dataset.refused;
  saved.textContent = text;
};

const stateOf = (answer) => {
  if (!unsaved.has(answer)) unsaved.set(answer, { typed: 0, sent: 0, pause: 1 });
  return unsaved.get(answer);
};

/** Who is signed out is answered with where to sign in. */
const isSaved = ({ status, headers }) => status < 400 && !headers.get('HX-Redirect');

const isUnsent = (answer) => {
  const state = unsaved.get(answer);
  return answer.isConnected && state !== undefined && state.typed > state.sent;
};

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
  if (answer === pressed && event.target === answer) {
    event.preventDefault();
    return;
  }
  const { ctx } = event.detail;
  const { request } = ctx;
  const send = ctx.fetch;
  ctx.fetch = async (...sent) => {
    const response = await send(...sent);
    await whenReleased();
    return response;
  };
  if (document.visibilityState === 'hidden') request.keepalive = String(request.body).length < MOST_WHEN_LEFT;
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

document.addEventListener('htmx:finally:request', (event) => {
  const answer = answerOf(event);
  const isStored = answer?.querySelector('.saved')?.dataset.state === 'done';
  if (isStored && !unsaved.has(answer)) answer.dispatchEvent(new window.Event('dugnad:saved', { bubbles: true }));
});

// A button of an answer sends what is typed along with it. A save of its own meanwhile would draw it anew under the finger.
document.addEventListener('pointerdown', ({ target }) => {
  pressed = target.closest?.('[data-autosave] button')?.closest('[data-autosave]') ?? null;
});
const letGo = () => {
  const answer = pressed;
  pressed = null;
  if (answer && isUnsent(answer)) htmx.trigger(answer, 'autosave');
};
// After the click that may come of it.
document.addEventListener('pointerup', () => setTimeout(letGo, 0));
document.addEventListener('pointercancel', letGo);

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
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'hidden') return;
  [...unsaved.keys()].filter(isUnsent).forEach((answer) => htmx.trigger(answer, 'autosave'));
});
window.addEventListener('online', () => [...unsaved.keys()].forEach(retry));
document.addEventListener('submit', (event) => {
  if (!event.defaultPrevented) unsaved.clear();
});
window.addEventListener('beforeunload', (event) => {
  for (const answer of unsaved.keys()) if (!answer.isConnected) unsaved.delete(answer);
  if (unsaved.size > 0) event.preventDefault();
});
