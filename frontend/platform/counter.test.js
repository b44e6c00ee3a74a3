import assert from 'node:assert/strict';
import { test } from 'node:test';
import { find, show, type } from './dom.js';

document.documentElement.lang = 'nb';
show(`
  <textarea id="f-why">Hei</textarea>
  <p data-field="counter" data-limit="10" data-for="f-why" data-left="{0} igjen" data-over="{0} for mye"></p>
`);
await import('./counter.js');

const said = () => [find('[data-field]').textContent, find('[data-field]').dataset.state];

test('what is left is said from the start and at each key', () => {
  assert.deepEqual(said(), ['7 igjen', 'under']);
  type(find('#f-why'), 'Hei du');
  assert.deepEqual(said(), ['4 igjen', 'under']);
});

test('a full field is not too full, and one letter more is', () => {
  type(find('#f-why'), '1234567890');
  assert.deepEqual(said(), ['0 igjen', 'under']);
  type(find('#f-why'), '12345678901');
  assert.deepEqual(said(), ['1 for mye', 'over']);
});

test('letters are counted as the server counts them: an emoji is one, blanks at the ends are none', () => {
  type(find('#f-why'), '  👍👍 \n');
  assert.deepEqual(said(), ['8 igjen', 'under']);
});
