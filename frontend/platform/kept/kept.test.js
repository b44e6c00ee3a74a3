import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { find, send, show, type } from '../dom.js';

document.body.dataset.person = 'kari';
const { arrive } = await import('./kept.js');
const { Copies } = await import('./copies.js');

const FORM = `
  <main><form method="post" action="/deed">
    <input type="hidden" name="_csrf" value="token">
    <input type="hidden" name="_key" value="first">
    <input type="hidden" name="revision" value="seen">
    <label for="why">Hvorfor<span> nå</span> <span class="ds-tag">Valgfritt</span></label><textarea id="why" name="why">Lagret</textarea>
    <input type="checkbox" id="sure" name="sure" value="yes">
    <select id="unit" name="unit"><option value="">Velg</option><option value="a">A</option></select>
    <input type="file" name="file"><input type="hidden" name="_code" value="">
    <div data-passing hidden><input type="hidden" name="columns" value="first"></div>
    <button>Send</button>
  </form></main>
  <template id="kept"><div id="said">Hentet fram<p><button type="button">Fjern</button></p></div></template>
  <template id="stored-since"><div id="stored" data-nothing="Ingenting">Lagret siden</div></template>
  <template id="left-over"><section id="said">Ikke lagret<button type="button">Fjern</button></section></template>`;
const DRAWN_ANEW = FORM.replaceAll('"first"', '"second"').replace('"seen"', '"changed"').replace('"token"', '"fresh"');

/** The browser's: a cookie without an age is gone. */
let cookie;
Object.defineProperty(document, 'cookie', {
  get: () => cookie,
  set: (text) => {
    cookie = text.includes('Max-Age=0') ? '' : text.split(';')[0];
  },
});

beforeEach(() => {
  send(window, 'pagehide');
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
  localStorage.clear();
  cookie = '';
  show(FORM);
});

const write = () => {
  type(find('#why'), 'Skrevet');
  find('#sure').checked = true;
  find('#unit').options[1].selected = true;
  mock.timers.tick(250);
};
const submit = () => find('form').dispatchEvent(new window.SubmitEvent('submit', { bubbles: true, cancelable: true }));
const comeBackTo = (html) => {
  show(html);
  arrive();
};
const typed = () => [find('#why').value, find('#sure').checked, find('#unit').value];
const WRITTEN = ['Skrevet', true, 'a'];
const DRAWN = ['Lagret', false, ''];

test('what was typed and not sent is there when one comes back, as the form that it was typed in', () => {
  write();
  comeBackTo(DRAWN_ANEW.replace('"changed"', '"seen"'));
  assert.deepEqual(typed(), WRITTEN);
  assert.equal(find('[name="_key"]').value, 'first');
  assert.equal(find('[name="_csrf"]').value, 'fresh');
  assert.equal(find('[name="columns"]').value, 'second', 'what the page passes on is its own');
  assert.ok(find('form > #said'));
  assert.equal(find('#stored'), null);
});

const SAVED_SINCE = DRAWN_ANEW.replace('>Lagret<', '>En annens<').replace('value="a"', 'value="a" selected');
const WITHOUT_A = SAVED_SINCE.replace('value="a" selected', 'value="a"').replace('value=""', 'value="" selected');

test('what another saved since stands beside it, and is what the next sending builds on', () => {
  write();
  comeBackTo(SAVED_SINCE);
  assert.deepEqual(typed(), WRITTEN);
  assert.equal(find('[name="revision"]').value, 'changed');
  assert.match(find('#said > #stored').textContent, /Lagret siden.*Hvorfor nå\s*En annens/s);
  send(window, 'pagehide');
  comeBackTo(WITHOUT_A);
  assert.match(find('#stored').textContent, /En annens.*Ingenting/s, 'and every time that one comes back');
});

test('what was refused beside what another saved says so again to one who left and came back', () => {
  show(FORM.replace('"/deed"', `"${location.pathname}"`));
  write();
  submit();
  const refused = SAVED_SINCE.replace('"/deed"', `"${location.pathname}"`);
  document.body.dataset.answer = '';
  comeBackTo(refused.replace('>En annens<', '>Skrevet<').replace('value="yes"', 'value="yes" checked'));
  assert.equal(find('#said'), null);
  find('#unit').options[0].selected = true;
  for (const text of ['Skrevet ', 'Skrevet']) {
    type(find('#why'), text);
    mock.timers.tick(250);
  }
  delete document.body.dataset.answer;
  comeBackTo(refused);
  assert.deepEqual(typed(), ['Skrevet', true, ''], 'with what was typed before it was refused, and since');
  assert.match(find('#stored').textContent, /En annens/);
  assert.equal(find('[name="revision"]').value, 'changed');
});

test('what lies where nothing is kept comes back as it was drawn', () => {
  const box = '<input type="checkbox" id="sure" name="sure" value="yes">';
  const form = FORM.replace(box, `<div data-passing>${box}</div>`);
  show(form);
  write();
  comeBackTo(form);
  assert.deepEqual(typed(), ['Skrevet', false, 'a']);
});

test('a page that is left at once has kept the last letter', () => {
  type(find('#why'), 'Skrevet');
  send(window, 'pagehide');
  comeBackTo(DRAWN_ANEW);
  assert.equal(find('#why').value, 'Skrevet');
});

test('what is sent is kept until the server says that it has taken it', () => {
  write();
  submit();
  comeBackTo(DRAWN_ANEW);
  assert.deepEqual(typed(), WRITTEN);
  document.cookie = 'dugnad-taken=first/deed; path=/';
  comeBackTo(DRAWN_ANEW);
  assert.deepEqual(typed(), DRAWN);
  assert.equal(find('#said'), null);
});

test('what a button passes on to the next page is not kept for this one', () => {
  show(FORM.replace('<button>Send', '<button data-passing formaction="/next">Next</button><button>Send'));
  write();
  const submitter = find('button[data-passing]');
  find('form').dispatchEvent(new window.SubmitEvent('submit', { bubbles: true, cancelable: true, submitter }));
  comeBackTo(DRAWN_ANEW);
  assert.deepEqual(typed(), DRAWN);
});

test('another form of the page that was taken leaves this one its text', () => {
  write();
  submit();
  document.cookie = 'dugnad-taken=first/language; path=/';
  comeBackTo(DRAWN_ANEW);
  assert.deepEqual(typed(), WRITTEN);
});

test('what was changed back is as it was drawn, and needs no copy', () => {
  write();
  type(find('#why'), 'Lagret');
  find('#sure').checked = false;
  find('#unit').options[0].selected = true;
  send(window, 'pagehide');
  assert.equal(localStorage.length, 0);
});

test('what an answer has stored by itself is not brought back', () => {
  show(FORM.replace(/<textarea.*<\/textarea>/, '<div data-autosave>$&</div>'));
  write();
  find('[data-autosave]').dispatchEvent(new window.Event('dugnad:saved', { bubbles: true }));
  comeBackTo(DRAWN_ANEW);
  assert.deepEqual(typed(), ['Lagret', true, 'a']);
});

test('what has no field any more is shown, with its label', () => {
  write();
  document.querySelector('form').remove();
  arrive();
  assert.match(find('main > #said').textContent, /Hvorfor nå\s*Skrevet/);
});

test('what was refused is not shown where another page has the address that it was sent to', () => {
  const elsewhere = DRAWN_ANEW.replace(/<form.*<\/form>/s, '');
  show(
    `<main><form method="post" action="${location.pathname}"><label for="name">Navn</label><input id="name" name="name"></form></main>`,
  );
  new Copies(localStorage, 'kari').keep(location.pathname, { page: '/where-it-was-written' });
  type(find('#name'), 'Skrevet');
  mock.timers.tick(250);
  submit();
  comeBackTo(elsewhere);
  assert.equal(find('#said'), null);
  document.body.dataset.answer = '';
  comeBackTo(elsewhere);
  delete document.body.dataset.answer;
  assert.match(find('#said').textContent, /Navn\s*Skrevet/);
});

test('what another form of its pages led away from is left to its own page', () => {
  const redirected = mock.method(performance, 'getEntriesByType', () => [{ redirectCount: 1 }]);
  const own = `${location.pathname}/handover`;
  const comeBackFrom = (action) => {
    show(`<main><form method="post" action="${action}"><input name="other"></form></main>`);
    submit();
    comeBackTo(DRAWN_ANEW.replace(/<form.*<\/form>/s, ''));
    return find('#said');
  };
  new Copies(localStorage, 'kari').keep(own, { page: own, fields: { name: ['Skrevet'] }, labels: { name: 'Navn' } });
  assert.equal(comeBackFrom(`${location.pathname}/beginning`), null);
  assert.match(comeBackFrom(own).textContent, /Navn\s*Skrevet/);
  redirected.mock.restore();
});

test('a page that is shown again leaves what was written to the page where it began', () => {
  new Copies(localStorage, 'kari').keep('/deed', { page: '/begun', fields: {}, labels: {} });
  write();
  assert.equal(new Copies(localStorage, 'kari').find('/deed').page, '/begun');
});

test('nobody else reads it: it goes when its writer signs out, and when another has signed in', () => {
  write();
  assert.equal(localStorage.length, 1);
  assert.equal(new Copies(localStorage, 'ola').list().length, 0);
  assert.equal(localStorage.length, 0);

  write();
  document.querySelector('form').setAttribute('action', '/sign-out');
  submit();
  assert.equal(localStorage.length, 0);
});

test('it waits for its writer while nobody is signed in, and no longer than a week', () => {
  write();
  assert.equal(new Copies(localStorage, '').list().length, 0);
  assert.equal(new Copies(localStorage, 'kari').list().length, 1);
  mock.timers.tick(7 * 24 * 3_600_000);
  assert.equal(new Copies(localStorage, 'kari').list().length, 0);
  assert.equal(localStorage.length, 0);
});
