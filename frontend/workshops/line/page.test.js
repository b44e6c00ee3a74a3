import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from './ids.js';
import { texts } from './page.js';

test('ids are those of the server, and texts are filled in', () => {
  assert.match(newId(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(texts({ a: '{0} av {1}' }, 'nb')('a', 12345, 'x'), '12\u00a0345 av x');
  const t = texts({ notes: 'én lapp|{0} lapper' }, 'nb');
  assert.deepEqual([t('notes', 1), t('notes', 0), t('notes', 2)], ['én lapp', '0 lapper', '2 lapper']);
});
