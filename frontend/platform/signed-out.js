// Signed out while one writes: stay on the page, with what was written in it, and try again, since one may have signed in
// anew in another window. What is said stands in data-signed-out, or is what is said of any save that failed.

const PAUSE = 5_000;

/** What is saved while one stays on the page: an answer, or what is done with the answers of a sheet. */
const isSave = (event) => event.target.closest?.('[data-autosave], form[data-sheet]');

const later = (source) => {
  const answer = source.closest('[data-autosave]');
  const saved = answer?.querySelector('.saved');
  if (saved) {
    saved.dataset.state = 'failed';
    saved.textContent = source.closest('[data-signed-out]')?.dataset.signedOut ?? answer.dataset.failed ?? '';
  }
  setTimeout(() => source.isConnected && htmx.trigger(answer, 'autosave'), PAUSE);
};

document.addEventListener('htmx:before:response', (event) => {
  if (!isSave(event) || !event.detail.ctx.response.headers.get('HX-Redirect')) return;
  event.preventDefault();
  later(event.target);
});

// A new sign-in has a new token: take it from a fresh copy of the page.
document.addEventListener('htmx:response:error', async (event) => {
  if (!isSave(event) || event.detail.ctx.response.status !== 403) return;
  const fresh = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  const token = fresh.querySelector('input[name="_csrf"]')?.value;
  if (!token) return;
  for (const input of document.querySelectorAll('input[name="_csrf"]')) input.value = token;
  document.body.setAttribute('hx-headers:inherited', JSON.stringify({ 'X-XSRF-TOKEN': token }));
  later(event.target);
});
