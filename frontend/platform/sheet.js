// What pages that write in a sheet do beside htmx and the autosave of app.js. Without JavaScript the form is sent as a whole.
'use strict';

const underWay = new Map(); // form → saves that have no answer yet
const sheetOf = (event) => event.target.closest?.('form[data-sheet]');

// A save that waited its turn was written before the last answer came: it builds on what the page says now.
document.addEventListener('htmx:before:request', (event) => {
  const form = sheetOf(event);
  if (!form) return;
  for (const base of form.querySelectorAll('[name^="r."]')) event.detail.ctx.request.body.set(base.name, base.value);
  underWay.set(form, (underWay.get(form) ?? 0) + 1);
});
document.addEventListener('htmx:finally:request', (event) => {
  const form = sheetOf(event) ?? [...underWay.keys()].find((f) => f.isConnected);
  if (form) underWay.set(form, Math.max(0, (underWay.get(form) ?? 0) - 1));
});

// The page is sent when the saves under way have their answers, or it would build on what they are changing.
const rest = (form) =>
  new Promise((done) => {
    const look = () => (underWay.get(form) ? setTimeout(look, 50) : done());
    setTimeout(look);
  });
document.addEventListener(
  'submit',
  async (event) => {
    const form = sheetOf(event);
    if (!form || !underWay.get(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    await rest(form);
    const failed = form.querySelector('.saved[data-state="failed"]');
    if (failed) failed.scrollIntoView({ block: 'center' });
    else form.requestSubmit(event.submitter);
  },
  true,
);

// Signed out meanwhile: stay on the page, with what was written in it, and try again after a new sign-in elsewhere.
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
