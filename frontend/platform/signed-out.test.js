import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { answer, find, send, show, triggered } from './dom.js';

await import('./signed-out.js');

const FIELD =
  '<div data-autosave data-failed="Ikke lagret ennå."><input id="why" value="Fordi"><p class="saved"></p></div>';

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  triggered.length = 0;
  show(`<form data-sheet data-signed-out="Du er logget ut."><input name="_csrf" value="old">${FIELD}</form>`);
});

const arrive = (headers) => send(find('#why'), 'htmx:before:response', answer(200, headers));
const said = () => [find('.saved').textContent, find('.saved').dataset.state];

test('who is signed out stays on the page, is told, and is tried again', () => {
  assert.ok(arrive({ 'HX-Redirect': '/sign-in' }).defaultPrevented);
  assert.deepEqual(said(), ['Du er logget ut.', 'failed']);
  assert.equal(find('#why').value, 'Fordi');
  mock.timers.tick(5_000);
  assert.deepEqual(triggered, [[find('[data-autosave]'), 'autosave']]);
});

test('so does who writes outside of a sheet', () => {
  show(FIELD);
  assert.ok(arrive({ 'HX-Redirect': '/sign-in' }).defaultPrevented);
  assert.deepEqual(said(), ['Ikke lagret ennå.', 'failed']);
});

test('other answers are let through, and so is what saves nothing', () => {
  assert.ok(!arrive({}).defaultPrevented);
  show('<button id="why">Logg ut</button>');
  assert.ok(!arrive({ 'HX-Redirect': '/sign-in' }).defaultPrevented);
});

test('what has left the page is not tried again', () => {
  arrive({ 'HX-Redirect': '/sign-in' });
  show('');
  mock.timers.tick(5_000);
  assert.deepEqual(triggered, []);
});

test('after a new sign-in its token is taken from a fresh copy of the page', async (t) => {
  t.mock.method(globalThis, 'fetch', async () => new Response('<form><input name="_csrf" value="new"></form>'));
  send(find('#why'), 'htmx:response:error', answer(403));
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(find('[name="_csrf"]').value, 'new');
  assert.deepEqual(JSON.parse(document.body.getAttribute('hx-headers:inherited')), { 'X-XSRF-TOKEN': 'new' });
  mock.timers.tick(5_000);
  assert.equal(triggered.length, 1);
});
