import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitBefore } from './connection.js';

test('waits grow, have an end, and differ', () => {
  assert.ok(waitBefore(0, () => 1) < waitBefore(4, () => 1));
  assert.ok(waitBefore(99, () => 1) <= 15_000);
  assert.ok(waitBefore(3, () => 0) < waitBefore(3, () => 1));
});
