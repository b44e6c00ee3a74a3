import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { answer, find, send, show, triggered } from '../dom.js';

await import('./signed-out.js');

const FIELD =
  '<div data-autosave data-failed="Ikke lagret ennå."><input id="why" value="Fordi"><p class="saved"></p></div>';

/** What the server says of who is signed in by now; null when there is no line. */
let now;
let asked;

beforeEach(async () => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  mock.method(globalThis, 'fetch', async (address) => {
    assert.equal(address, '/sign-in/now');
    asked += 1;
    if (!now) throw new TypeError('Failed to fetch');
    return Response.json(now);
  });
  document.body.dataset.person = 'kari';
  show(`<main><form><input name="_csrf" value="old">${FIELD}</form></main>
    <template id="signed-out"><p id="said">Du er logget ut.</p></template>
    <template id="signed-out-here"><span>Ikke lagret: <a href="/sign-in" target="_blank">Logg inn</a></span></template>
    <template id="another-person"><p id="said">En annen er logget inn.</p></template>`);
  // Whatever an earlier test left waiting is over.
  now = { person: 'kari', token: 'old' };
  await told();
  triggered.length = 0;
  asked = 0;
});

const settle = async () => {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setImmediate(resolve));
};
const told = async () => {
  window.dispatchEvent(Object.assign(new window.Event('storage'), { key: 'dugnad.sitting' }));
  await settle();
};
const leadAway = () => send(find('#why'), 'htmx:before:response', answer(200, { 'HX-Redirect': '/sign-in' }));
const refuse = async () => {
  send(find('#why'), 'htmx:response:error', answer(403));
  await settle();
};
const saidAtTheField = () => [find('.saved').textContent, find('.saved').dataset.state];

test('who is signed out stays on the page, is told, and is saved when signed in again', async () => {
  now = { person: '', token: 'stranger' };
  assert.ok(leadAway().defaultPrevented);
  assert.equal(find('main > #said').textContent, 'Du er logget ut.');
  assert.deepEqual(saidAtTheField(), ['Ikke lagret: Logg inn', 'failed']);
  assert.equal(find('.saved a').getAttribute('href'), '/sign-in');
  mock.timers.tick(5_000);
  await settle();
  assert.deepEqual(triggered, []);

  now = { person: 'kari', token: 'new' };
  mock.timers.tick(5_000);
  await settle();
  assert.deepEqual(triggered, [[find('[data-autosave]'), 'autosave']]);
  assert.equal(find('[name="_csrf"]').value, 'new');
  assert.equal(find('main > #said'), null);
});

test('who sends again while signed out reads the same at the field', async () => {
  now = { person: '', token: 'stranger' };
  await refuse();
  assert.deepEqual(saidAtTheField(), ['Ikke lagret: Logg inn', 'failed']);
  await refuse();
  assert.deepEqual(saidAtTheField(), ['Ikke lagret: Logg inn', 'failed']);
  send(find('#why'), 'htmx:after:request', answer(200));
});

test('nobody is led away, whatever of the page was asked for', () => {
  show('<main><div id="why"></div></main>');
  assert.ok(leadAway().defaultPrevented);
  assert.ok(!send(find('#why'), 'htmx:before:response', answer(200)).defaultPrevented);
});

test('a sign-in in another window gives the page its token at once', async () => {
  now = { person: 'kari', token: 'new' };
  await told();
  assert.equal(find('[name="_csrf"]').value, 'new');
  // happy-dom keeps one attribute for each time that one with a colon is set.
  const headers = [...document.body.attributes].filter(({ name }) => name === 'hx-headers:inherited').at(-1);
  assert.deepEqual(JSON.parse(headers.value), { 'X-XSRF-TOKEN': 'new' });
});

test('a refused save is sent again with the token of the new sign-in', async () => {
  now = { person: 'kari', token: 'new' };
  await refuse();
  assert.deepEqual(triggered, [[find('[data-autosave]'), 'autosave']]);
  assert.equal(find('[name="_csrf"]').value, 'new');
});

test('what is refused for another reason than its token is not sent again and again', async () => {
  await refuse();
  const before = asked;
  await refuse();
  await refuse();
  assert.equal(asked, before);
});

test('what one has written is never saved by somebody else who signs in', async () => {
  now = { person: 'ola', token: 'of ola' };
  await refuse();
  await told();
  assert.deepEqual(triggered, []);
  assert.equal(find('[name="_csrf"]').value, 'old');
  assert.equal(find('main > #said').textContent, 'En annen er logget inn.');
});

test('what has left the page is not saved', async () => {
  now = null;
  await refuse();
  show('<main></main>');
  now = { person: 'kari', token: 'new' };
  await told();
  assert.deepEqual(triggered, []);
});
