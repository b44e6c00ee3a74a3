// The sign-in ended, or was made anew in another window, while one writes: the page stays as it is, says what happened, and
// goes on when its person is signed in again. What is said stands in the templates #signed-out and #another-person.
import { askNow, carry, person, tellOthers, whenTold } from './signed-in.js';

const PAUSE = 5_000;

/** What could not be saved: elements with data-autosave. */
const waiting = new Set();
let notice = null;
let next;
let refusals = 0;

const say = (which) => {
  if (notice?.dataset.says === which) return;
  notice?.remove();
  notice = document.getElementById(which)?.content.firstElementChild.cloneNode(true) ?? null;
  if (!notice) return;
  notice.dataset.says = which;
  document.querySelector('main')?.prepend(notice);
};

/** At each field that waits, where the one who writes looks: the top of the page may be far up. */
const sayAtFields = () => {
  for (const answer of waiting) {
    const here = document.getElementById('signed-out-here')?.content.cloneNode(true);
    if (here) answer.querySelector('.saved')?.replaceChildren(here);
  }
};

/** In a while: they may have signed in anew meanwhile. */
const lookLater = () => {
  clearTimeout(next);
  next = setTimeout(look, PAUSE);
};

const look = async () => {
  const now = await askNow();
  if (now?.person === person()) return goOn(now);
  if (now && person() === '') return carry(now.token);
  if (now) say(now.person ? 'another-person' : 'signed-out');
  if (now?.person === '') sayAtFields();
  return lookLater();
};

const goOn = ({ token }) => {
  clearTimeout(next);
  carry(token);
  notice?.remove();
  notice = null;
  const answers = [...waiting];
  waiting.clear();
  answers.filter((answer) => answer.isConnected).forEach((answer) => htmx.trigger(answer, 'autosave'));
};

const wait = (event) => {
  const answer = event.target.closest?.('[data-autosave]');
  if (!answer) return;
  waiting.add(answer);
  const saved = answer.querySelector('.saved');
  if (!saved) return;
  saved.dataset.state = 'failed';
  saved.textContent = answer.dataset.failed ?? '';
};

// Where to sign in is the answer to a script whose sign-in has ended: nobody is led away from what they write.
document.addEventListener('htmx:before:response', (event) => {
  if (!event.detail.ctx.response.headers.get('HX-Redirect')) return;
  event.preventDefault();
  wait(event);
  say('signed-out');
  sayAtFields();
  lookLater();
});

// A token from before a new sign-in is refused; that there is a new one is asked once at once.
document.addEventListener('htmx:response:error', (event) => {
  if (event.detail.ctx.response.status !== 403 || !event.target.closest?.('[data-autosave], form')) return;
  wait(event);
  if (notice?.dataset.says === 'signed-out') sayAtFields();
  if (refusals++ > 0) lookLater();
  else look();
});
document.addEventListener('htmx:after:request', ({ detail }) => {
  if (detail.ctx.response.status < 400) refusals = 0;
});

document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && notice && look());
whenTold(look);
tellOthers();
