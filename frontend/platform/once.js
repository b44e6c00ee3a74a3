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

/**
 * Who goes back to a page by the browser meets the form that they sent from there, drawn anew. With the key that it had then the
 * server knows it again, and asks before it is sent as a new one.
 */
export const keepKey = (arrived) => {
  const keys = [...document.querySelectorAll('input[name="_key"]')];
  if (keys.length === 0) return;
  const before = window.history.state?.formKey;
  if (arrived === 'back_forward' && before) keys.forEach((key) => (key.value = before));
  else window.history.replaceState({ ...window.history.state, formKey: keys[0].value }, '');
};

keepKey(performance.getEntriesByType('navigation')[0]?.type);
