import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { find, send, show } from './dom.js';

await import('./choose-all.js');

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  show(`
    <form id="many"></form>
    <input type="checkbox" data-all="chosen">
    <input type="checkbox" form="many" name="chosen" id="one"><input type="checkbox" form="many" name="chosen" id="two">
  `);
});

const all = () => find('[data-all]');
const tick = (box, checked) => {
  box.checked = checked;
  send(box, 'change');
};
const ticked = () => document.querySelectorAll('[name=chosen]:checked').length;

test('all are chosen at once, and let go at once', () => {
  tick(all(), true);
  assert.equal(ticked(), 2);
  tick(all(), false);
  assert.equal(ticked(), 0);
});

test('it says whether some, or all, are chosen', () => {
  tick(find('#one'), true);
  assert.deepEqual([all().checked, all().indeterminate], [false, true]);
  tick(find('#two'), true);
  assert.deepEqual([all().checked, all().indeterminate], [true, false]);
});

test('it lets go with those that were sent', () => {
  tick(all(), true);
  document.querySelectorAll('[name=chosen]').forEach((box) => (box.checked = false));
  send(find('#many'), 'htmx:after:swap');
  mock.timers.tick(1);
  assert.deepEqual([all().checked, all().indeterminate], [false, false]);
});
