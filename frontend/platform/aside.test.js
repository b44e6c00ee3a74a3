import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import './dom.js';

document.body.innerHTML = `
  <form><div data-autosave><p class="saved"></p></div></form>
  <details data-aside="/applications/1/aside"><summary>Andre</summary><div></div></details>`;
const place = document.querySelector('details div');

const asked = [];
globalThis.fetch = (address, { signal }) =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')));
    asked.push({ address, signal, answer: (ok, html) => resolve({ ok, text: async () => html }), fail: reject });
  });
window.matchMedia = () => ({ matches: true });
mock.timers.enable({ apis: ['setTimeout'] });
const soon = () => new Promise((resolve) => setImmediate(resolve));
const save = () => {
  document.querySelector('[data-autosave]').dispatchEvent(new window.Event('dugnad:saved', { bubbles: true }));
  mock.timers.tick(300);
};

await import('./aside.js');

test('it is asked for when the page is opened, and stands open where there is room', async () => {
  assert.equal(asked.length, 1);
  assert.equal(asked[0].address, '/applications/1/aside');
  assert.ok(document.querySelector('details').open);
  asked[0].answer(true, '<ul><li>En</li></ul>');
  await soon();
  assert.equal(place.textContent, 'En');
});

test('a newer one drops the older, and says alone what is shown', async () => {
  save();
  save();
  assert.equal(asked.length, 3);
  assert.ok(asked[1].signal.aborted);
  asked[2].answer(true, '<ul><li>To</li></ul>');
  asked[1].answer(true, '<ul><li>Gammel</li></ul>');
  await soon();
  assert.equal(place.textContent, 'To');
});

test('nothing that is like takes away what stood there, and a line that is gone leaves it', async () => {
  save();
  asked.at(-1).fail(new TypeError('offline'));
  await soon();
  assert.equal(place.textContent, 'To');
  save();
  asked.at(-1).answer(true, '');
  await soon();
  assert.equal(place.textContent, '');
});
