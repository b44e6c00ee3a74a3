import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Board, clock, timeLeft, withPending } from './board.js';

test('changes are done in their order, and null is gone', () => {
  const board = new Board({ number: 1, board: { 'note/a': { number: 1, text: 'x' }, 'mine/a': true } });
  assert.deepEqual(
    board.notes().map(({ id, mine }) => [id, mine]),
    [['a', true]],
  );
  board.apply(3, [
    ['note/b', { number: 2, text: 'y' }],
    ['note/a', null],
    ['note/a', { number: 3, text: 'z' }],
  ]);
  assert.deepEqual(
    board.notes().map(({ text }) => text),
    ['y', 'z'],
  );
  board.replace(4, [['note/c', { number: 4, text: 'w' }]]);
  assert.deepEqual(
    board.notes().map(({ id, mine }) => [id, mine]),
    [['c', false]],
  );
  assert.equal(board.number, 4);
});

test('no time runs in a workshop that is closed', () => {
  const agenda = [{ id: 'a', title: 'Behov' }];
  const step = { id: 'a', state: 'PAUSED', left: 60 };
  const board = new Board({ number: 1, board: { agenda, step, workshop: { closed: false } } });
  assert.equal(timeLeft(board.current(), 0), 60_000);
  board.apply(2, [['workshop', { closed: true }]]);
  assert.equal(timeLeft(board.current(), 0), undefined);
  assert.equal(board.current().state, 'ENDED');
  board.apply(3, [['step', { id: 'a', state: 'RUNNING', endsAt: '2026-11-21T10:00:00Z' }]]);
  assert.equal(timeLeft(board.current(), 0), undefined);
});

test('what is written shows at once and is marked when it is safe', () => {
  const deed = { id: '1', do: 'write', note: 'n', step: 's', text: 'Kaldt' };
  assert.deepEqual(
    withPending([], [{ deed }]).map(({ text, saved }) => [text, saved]),
    [['Kaldt', false]],
  );
  assert.deepEqual(
    withPending([], [{ deed, number: 7 }]).map(({ saved }) => saved),
    [true],
  );
  const known = [{ id: 'n', number: 7, text: 'Kaldt' }];
  assert.equal(withPending(known, [{ deed, number: 7 }]).length, 1);
  assert.deepEqual(withPending(known, [{ deed: { do: 'remove', note: 'n', on: true } }]), []);
});

test('time is counted from the server and may run over', () => {
  const step = { endsAt: '2026-01-01T10:10:00Z' };
  assert.equal(timeLeft(step, Date.parse('2026-01-01T10:09:00Z')), 60_000);
  assert.equal(timeLeft({ left: 90 }, 0), 90_000);
  assert.equal(timeLeft({}, 0), undefined);
  // The page's clock is a little behind the server's, and a step of ten minutes begins at ten.
  assert.equal(clock(600_300), '10:00');
  assert.deepEqual([clock(61_000), clock(500), clock(0), clock(-30_000)], ['1:01', '0:01', '0:00', '−0:30']);
});
