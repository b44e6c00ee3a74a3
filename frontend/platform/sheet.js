// What pages that write in a sheet do beside htmx and autosave.js. Without JavaScript the form is sent as a whole.

/** The form → how many saves have no answer yet. */
const underWay = new Map();

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

// The page is sent when the saves under way have their answers, or it would build on what they are changing. What did not
// come through is waited for; what the server has refused comes to nothing by waiting, and the page that answers says so.
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
    const failed = form.querySelector('.saved[data-state="failed"]:not([data-refused])');
    const said = document.querySelector('main > .frame-stay');
    if (failed && said) said.focus({ preventScroll: true });
    else if (failed) failed.scrollIntoView({ block: 'center' });
    else form.requestSubmit(event.submitter);
  },
  true,
);
