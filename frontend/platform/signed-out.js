// Signed out while one writes in a sheet: stay on the page, with what was written in it, and try again, since one may have
// signed in anew in another window.
import { sheetOf } from './sheet.js';

const later = (form, source) => {
  const saved = source.closest('[data-autosave]')?.querySelector('.saved');
  if (saved) Object.assign(saved, { textContent: form.dataset.signedOut }).dataset.state = 'failed';
  setTimeout(() => source.isConnected && htmx.trigger(source.closest('[data-autosave]'), 'autosave'), 5000);
};
document.addEventListener('htmx:before:response', (event) => {
  const form = sheetOf(event);
  const { response } = event.detail.ctx;
  if (!form || !response.headers.get('HX-Redirect')) return;
  event.preventDefault();
  later(form, event.target);
});

// A new sign-in has a new token: take it from a fresh copy of the page.
document.addEventListener('htmx:response:error', async (event) => {
  const form = sheetOf(event);
  if (!form || event.detail.ctx.response.status !== 403) return;
  const fresh = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  const token = fresh.querySelector('input[name="_csrf"]')?.value;
  if (!token) return;
  for (const input of document.querySelectorAll('input[name="_csrf"]')) input.value = token;
  document.body.setAttribute('hx-headers:inherited', JSON.stringify({ 'X-XSRF-TOKEN': token }));
  later(form, event.target);
});
