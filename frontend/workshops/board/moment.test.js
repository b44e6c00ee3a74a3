import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reading } from './moment.js';

test('what comes under the finger is not answered until it has stood there for a moment, and again when it comes back', () => {
  const waiting = [];
  let drawn = 0;
  const isRead = reading({ draw: () => drawn++, later: (work) => waiting.push(work) });
  assert.equal(isRead(['first'])('first'), false);
  waiting.shift()();
  assert.equal(drawn, 1);
  assert.equal(isRead(['first'])('first'), true);
  assert.equal(isRead(['second'])('second'), false);
  assert.equal(isRead(['second', 'first'])('first'), false);
  assert.equal(isRead(['second'])('third'), false);
});
