// A button that is pressed twice within a moment sends its form once. The server sees to that as well; here it spares the wait.
const MOMENT = 1_000;

/** The form → { at, button } of what it sent last. */
const sent = new WeakMap();

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  const last = sent.get(form);
  if (last?.button === event.submitter && event.timeStamp - last.at < MOMENT) event.preventDefault();
  else sent.set(form, { at: event.timeStamp, button: event.submitter });
});
