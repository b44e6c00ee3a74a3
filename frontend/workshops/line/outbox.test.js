import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Outbox } from './outbox.js';
import { memoryStore } from './store.js';

test('what was not answered is there after the page was closed, in its order', () => {
  const store = memoryStore();
  const before = new Outbox(store, 'w');
  ['1', '2', '3', '4'].forEach((id) => before.add({ id, do: 'write' }));
  before.done('2', 9);
  before.refuse('3', 'For lang');
  const after = new Outbox(store, 'w');
  assert.deepEqual(
    after.waiting().map(({ deed }) => deed.id),
    ['1', '4'],
  );
  assert.deepEqual(
    after.refused().map(({ refused }) => refused),
    ['For lang'],
  );
  after.forget('3');
  assert.deepEqual(new Outbox(store, 'w').refused(), []);
  assert.deepEqual(new Outbox(store, 'other').list(), []);
});

test('what is done stays until the map has come as far', () => {
  const outbox = new Outbox(memoryStore(), 'w');
  outbox.add({ id: '1' });
  outbox.done('1', 9);
  outbox.arrived(8);
  assert.equal(outbox.list().length, 1);
  outbox.arrived(9);
  assert.equal(outbox.list().length, 0);
});
