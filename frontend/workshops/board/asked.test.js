import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PairsAhead, shownResults } from './asked.js';
import { Board } from './board.js';

/** What is done later is done when the test says so. */

const postponed = () => {
  const waiting = [];
  return {
    later: (work) => waiting.push(work),
    pass: async () => {
      await Promise.resolve();
      for (const work of waiting.splice(0)) await work();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
};

test('a result that is shown is asked for again when the votes have changed, and stands until then', async () => {
  const { later, pass } = postponed();
  const board = new Board({ number: 5, board: { 'weighed/pairs': { at: 3 } } });
  const asked = [];
  const results = shownResults({
    board,
    ask: async (what, query) => asked.push(what + query) && { nr: asked.length },
    draw: () => {},
    later,
  });
  const step = { id: 'pairs', shown: true };
  assert.equal(results(step), undefined);
  await pass();
  assert.deepEqual(results(step), { nr: 1 });
  board.apply(9, [['weighed/pairs', { at: 8 }]]);
  assert.deepEqual(results(step), { nr: 1 });
  await pass();
  await pass();
  assert.deepEqual(results(step), { nr: 2 });
  results(step);
  await pass();
  assert.deepEqual(asked, ['results/pairs&at=5', 'results/pairs&at=9']);
  assert.equal(results({ ...step, shown: false }), undefined);
});

test('pairs are answered without a line as long as some are held, each once, and passed ones come round', async () => {
  const { later, pass } = postponed();
  const all = ['ab', 'ac', 'ad', 'bc', 'bd', 'cd'].map(([left, right]) => ({ left, right }));
  const answered = new Set();
  let online = true;
  const ask = async () => (online ? all.filter((pair) => !answered.has(pair)).slice(0, 5) : null);
  const ahead = new PairsAhead({ ask, stands: () => true, draw: () => {}, later });
  assert.equal(ahead.next(), undefined);
  await pass();
  online = false;
  const seen = [];
  for (let i = 0; i < 5; i++) {
    const pair = ahead.next();
    seen.push(pair.left + pair.right);
    if (i === 1) ahead.pass(pair);
    else {
      answered.add(pair);
      ahead.answered(pair);
    }
  }
  assert.deepEqual(seen, ['ab', 'ac', 'ad', 'bc', 'bd']);
  assert.equal(ahead.next(), undefined);
  online = true;
  await pass();
  ahead.next();
  await pass();
  assert.equal(ahead.next(), all[5]);
  answered.add(all[5]);
  ahead.answered(all[5]);
  ahead.next();
  await pass();
  assert.equal(ahead.next(), all[1]);
  answered.add(all[1]);
  ahead.answered(all[1]);
  ahead.next();
  await pass();
  assert.equal(ahead.next(), null);
});
