import assert from 'node:assert/strict';
import { test } from 'node:test';
import { find, send, show } from './dom.js';

show(`
  <div data-middle="f-across f-down"><img></div>
  <div data-middle="f-none f-neither" id="closed"><img></div>
  <input id="f-across" value="50"><input id="f-down" value="25">
`);
await import('./middle.js');

const spot = () => find('.picked-spot');
find('img').getBoundingClientRect = () => ({ left: 10, top: 20, width: 200, height: 100 });
const click = (clientX, clientY) =>
  find('img').dispatchEvent(new window.MouseEvent('click', { bubbles: true, clientX, clientY }));

test('a ring shows where the fields say that it is', () => {
  assert.deepEqual([spot().style.left, spot().style.top], ['50%', '25%']);
  find('#f-across').value = '80';
  send(find('#f-across'), 'input');
  assert.equal(spot().style.left, '80%');
});

test('a click fills in the fields, and stays within the picture', () => {
  click(60, 70);
  assert.deepEqual([find('#f-across').value, find('#f-down').value], ['25', '50']);
  assert.deepEqual([spot().style.left, spot().style.top], ['25%', '50%']);
  click(500, 0);
  assert.deepEqual([find('#f-across').value, find('#f-down').value], ['100', '0']);
});

test('what is no such place is not shown', () => {
  find('#f-down').value = 'midt på';
  send(find('#f-down'), 'input');
  assert.equal(spot().hidden, true);
});

test('a picture without fields is only looked at', () => {
  assert.equal(find('#closed').querySelector('.picked-spot'), null);
});
