// What is typed in a form is kept in this browser until the server has taken it: a page that is reloaded, left or lost, a
// sign-in that ended and a line that broke lose nothing. Coming back, one finds it in its fields, with the key of the form that
// it was typed in, so that it is not done twice. Where another has saved something since, that is shown beside it.
// What is said stands in the templates #kept and #left-over. What has data-passing keeps nothing: a form, some of its fields, or
// a button that takes them along to the page where the deed is done.
import { person } from '../signing-in/signed-in.js';
import { Copies } from './copies.js';
import { carried, carryAlong, changed, drawn, fill, hasFields, labels, settle, stateOf } from './fields.js';

/** What is typed is kept when so long has passed. */
const KEPT_WITHIN = 250;
const WAYS_OUT = ['/sign-out', '/me/signing-out'];

/** The cookie in which the server names the form that it has taken (platform.once). */
const TAKEN = /(?:^|; )((?:__Host-)?dugnad-taken)=([^;]*)/;

const store = () => {
  try {
    return localStorage;
  } catch {
    return {};
  }
};
const copies = new Copies(store(), person());

/** Where this window sent its last form, until the page that it led to is there. */
const SENT = 'dugnad.sent';
const sentFromHere = (path) => {
  try {
    sessionStorage.setItem(SENT, path);
  } catch {
    // Then every page that a form leads to counts as one that any form may have led to.
  }
};
const takeSent = () => {
  try {
    const path = sessionStorage.getItem(SENT);
    sessionStorage.removeItem(SENT);
    return path;
  } catch {
    return null;
  }
};

/** The form → the timer that soon keeps it. */
const soon = new Map();

const pathOf = (address) => new URL(address ?? '', location.href).pathname;
const nameOf = (form) => pathOf(form.getAttribute('action'));
const isPosted = (form) => form?.getAttribute('method')?.toLowerCase() === 'post';
const formsOf = (name) => [...document.forms].filter((form) => isPosted(form) && nameOf(form) === name);

/** Where two have one address, nobody can tell whose text it was. */
const isKept = (form) =>
  person() !== '' &&
  isPosted(form) &&
  !('passing' in form.dataset) &&
  hasFields(form) &&
  formsOf(nameOf(form)).filter(hasFields).length === 1;

const keep = (form) => {
  clearTimeout(soon.get(form));
  soon.delete(form);
  if (!form.isConnected || !isKept(form)) return;
  const earlier = copies.find(nameOf(form)) ?? {};
  const fields = changed(form, isShownAgain(earlier) ? Object.keys(earlier.fields) : []);
  if (Object.keys(fields).length > 0) {
    const { page = location.pathname, begunFrom = stateOf(form), sentTo } = earlier;
    copies.keep(nameOf(form), { page, begunFrom, sentTo, carried: carried(form), fields, labels: labels(form) });
  } else if (!isShownAgain(earlier)) copies.drop(nameOf(form));
};

/** Whether the page is the answer to what was sent, drawn with it. */
const isShownAgain = ({ sentTo }) => 'answer' in document.body.dataset && sentTo === location.pathname;

const keepSoon = ({ target }) => {
  const form = target.form;
  if (form && !soon.has(form) && isKept(form))
    soon.set(
      form,
      setTimeout(() => keep(form), KEPT_WITHIN),
    );
};

const keepNow = () => [...soon.keys()].forEach(keep);

document.addEventListener('input', keepSoon);
document.addEventListener('change', keepSoon);
window.addEventListener('pagehide', keepNow);
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keepNow());

// What an answer's own save has stored needs no copy (autosave.js).
document.addEventListener('dugnad:saved', ({ target }) => {
  settle(target.querySelectorAll('input, textarea, select'));
  const form = target.closest('form');
  if (form) keep(form);
});

// What is sent is known by its key and by where it went, also from a page that only sends it on.
document.addEventListener('submit', ({ target, submitter, defaultPrevented }) => {
  if (defaultPrevented || !isPosted(target)) return;
  keepNow();
  const name = nameOf(target);
  const sentTo = pathOf(submitter?.getAttribute('formaction') ?? target.getAttribute('action'));
  const key = target.querySelector('input[name="_key"]')?.value;
  sentFromHere(sentTo);
  for (const copy of copies.list()) {
    if (WAYS_OUT.includes(name) || (copy.name === name && isPassedOn(submitter))) copies.drop(copy.name);
    else if (copy.name === name || copy.sentTo === name) copies.keep(copy.name, { ...copy, key, sentTo });
  }
});

/** Whether the button takes what was chosen along to the page where it is done. */
const isPassedOn = (submitter) => 'passing' in (submitter?.dataset ?? {});

const dropTaken = () => {
  const [, cookie, taken] = TAKEN.exec(document.cookie) ?? [];
  if (!cookie) return;
  copies
    .list()
    .filter(({ key, sentTo }) => key + sentTo === taken)
    .forEach(({ name }) => copies.drop(name));
  document.cookie = `${cookie}=; Max-Age=0; Path=/${cookie.startsWith('__') ? '; Secure' : ''}`;
};

const fromTemplate = (id) => document.getElementById(id)?.content.firstElementChild.cloneNode(true);

const bringBack = (form) => {
  const copy = isKept(form) && copies.find(nameOf(form));
  if (!copy) return;
  const filled = fill(form, copy.fields);
  if (filled.length === 0) {
    keep(form);
    return;
  }
  carryAlong(form, copy.carried, filled);
  filled.forEach((field) => field.dispatchEvent(new window.Event('input', { bubbles: true })));
  // What is saved as it is typed is saved now, and says so itself.
  if (filled.every((field) => field.closest('[data-autosave]'))) return;
  const notice = say('kept', form, [copy.name]);
  if (isOvertaken(form, copy)) notice?.lastElementChild.before(showStored(form, filled));
};

/** Of what is shown again the server says itself what is stored. */
const isOvertaken = (form, copy) => copy.begunFrom !== stateOf(form) && !isShownAgain(copy);

const showStored = (form, fields) => {
  const stored = fromTemplate('stored-since');
  stored.append(...drawn(form, fields).map(([label, text]) => quote(label, text || stored.dataset.nothing)));
  return stored;
};

/** Says it first in the element; its button forgets the copies. */
const say = (id, where, names) => {
  const notice = fromTemplate(id);
  if (!notice) return null;
  notice.querySelector('button').addEventListener('click', () => {
    names.forEach((name) => copies.drop(name));
    location.reload();
  });
  where.prepend(notice);
  return notice;
};

/** What was typed here and has no field any more, as when it was handed in meanwhile in another window. */
const showLeftOver = () => {
  const sent = takeSent();
  if (document.getElementById('written')) return;
  const redirected = performance.getEntriesByType('navigation')[0]?.redirectCount > 0;
  // A form may be sent to where another page is: only the answer to it is where it was sent to.
  const isAnswer = 'answer' in document.body.dataset;
  const isHere = (path, led) => path === location.pathname || (led && path?.startsWith(`${location.pathname}/`));
  // Where another form has led here, the page of this one may be there still.
  const isLedBy = ({ name, sentTo }) => redirected && [null, name, sentTo].includes(sent);
  const isLeft = (copy) =>
    isHere(copy.page, isLedBy(copy)) || ((isAnswer || redirected) && isHere(copy.sentTo, isLedBy(copy)));
  const left = copies
    .list()
    .filter((copy) => isLeft(copy) && formsOf(copy.name).length === 0)
    .map(({ name, fields, labels: named }) => [name, textsOf(fields, named)])
    .filter(([, texts]) => texts.length > 0);
  if (left.length === 0) return;
  const notice = say(
    'left-over',
    document.querySelector('main'),
    left.map(([name]) => name),
  );
  notice?.querySelector('button').before(...left.flatMap(([, texts]) => texts));
};

const textsOf = (fields, named) =>
  Object.entries(fields)
    .filter(([name]) => name in named)
    .flatMap(([name, values]) => values.filter((text) => text.trim()).map((text) => quote(named[name], text)));

const quote = (label, text) => {
  const whole = document.createElement('div');
  const name = document.createElement('b');
  const words = document.createElement('blockquote');
  name.textContent = label;
  words.className = 'as-written';
  words.textContent = text;
  whole.append(name, words);
  return whole;
};

/** When htmx listens as well, so that what comes back into a field is saved. */
export const arrive = () => {
  if (person() === '') return;
  dropTaken();
  [...document.forms].forEach(bringBack);
  showLeftOver();
};

if (document.readyState === 'complete') arrive();
else document.addEventListener('DOMContentLoaded', arrive);
