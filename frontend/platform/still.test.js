import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { send } from './dom.js';

const { whenReleased } = await import('./still.js');

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
});

const isHeld = async () => {
  let held = true;
  whenReleased()?.then(() => (held = false)) ?? (held = false);
  await new Promise((resolve) => setImmediate(resolve));
  return held;
};

test('what is to change waits for the click that is under way, and not longer', async () => {
  assert.ok(!(await isHeld()));
  send(document, 'pointerdown');
  assert.ok(await isHeld());
  send(document, 'pointerup');
  assert.ok(await isHeld());
  mock.timers.tick(1);
  assert.ok(!(await isHeld()));
});

test('a finger that scrolls, or a button that nobody saw let go, holds nothing for ever', async () => {
  send(document, 'pointerdown');
  send(document, 'pointercancel');
  assert.ok(!(await isHeld()));
  send(document, 'pointerdown');
  assert.ok(await isHeld());
  mock.timers.tick(2_000);
  assert.ok(!(await isHeld()));
});
