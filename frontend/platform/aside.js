// What may be of help beside what is written: <details data-aside="/where/it/is/made"><summary>…</summary><div></div></details>.
// It is asked for when the page is opened, and each time after something on it is saved; a newer one drops the older, and
// what fails is left out: nothing that is written waits for it. It stands open where there is room for it beside the text.
const PAUSE = 300;
const WIDE = '(min-width: 64rem)';

const details = document.querySelector('details[data-aside]');
let pause;
let asked = new AbortController();

const fill = async () => {
  asked.abort();
  asked = new AbortController();
  const { signal } = asked;
  try {
    const answer = await fetch(details.dataset.aside, { signal, redirect: 'error' });
    // A page of the server's own, in which what people wrote is text.
    const page = new window.DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html');
    if (!signal.aborted) details.querySelector('div').replaceChildren(...page.body.childNodes);
  } catch {
    // Without cover, signed out or too late: what stands there stays.
  }
};

if (details) {
  details.open = window.matchMedia(WIDE).matches;
  document.addEventListener('dugnad:saved', () => {
    clearTimeout(pause);
    pause = setTimeout(fill, PAUSE);
  });
  fill();
}
