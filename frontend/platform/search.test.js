import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { find, show } from './dom.js';

await import('./search.js');

const HEADER = `
  <input id="header" data-search>
  <a data-search-link href="#search">Søk</a>
`;

let seen = true;
window.HTMLElement.prototype.checkVisibility = () => seen;

beforeEach(() => {
  seen = true;
});

const press = (key, element = document.body, more = {}) => {
  const event = new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  element.dispatchEvent(event);
  return event.defaultPrevented;
};

test('a stroke leads to the search, and Esc back to where one was', () => {
  show(`${HEADER}<main><button id="here">Vis</button></main>`);
  find('#here').focus();
  assert.ok(press('/', find('#here')));
  assert.equal(document.activeElement.id, 'header');
  press('Escape', find('#header'));
  assert.equal(document.activeElement.id, 'here');
});

test('on the page of the search it leads to that field', () => {
  show(`${HEADER}<main><input id="page" data-search></main>`);
  press('/');
  assert.equal(document.activeElement.id, 'page');
});

test('where one writes a stroke is a stroke', () => {
  show(`${HEADER}<main><input id="date"><textarea id="text"></textarea><input id="tick" type="checkbox"></main>`);
  assert.ok(!press('/', find('#date')));
  assert.ok(!press('/', find('#text')));
  assert.ok(press('/', find('#tick')));
});

test('with Ctrl, in a dialog and on a page without a search it is left alone', () => {
  show(HEADER);
  assert.ok(!press('/', document.body, { ctrlKey: true }));
  show(`${HEADER}<dialog open></dialog>`);
  assert.ok(!press('/'));
  show('<main></main>');
  assert.ok(!press('/'));
});

test('where there is no room for the field its page is opened', () => {
  show(HEADER);
  seen = false;
  let followed = false;
  find('[data-search-link]').addEventListener('click', () => (followed = true));
  press('/');
  assert.ok(followed);
});
