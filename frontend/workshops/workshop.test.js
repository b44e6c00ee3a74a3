// node --test frontend/workshops
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PairsAhead, shownResults } from './asked.js';
import { Board, clock, timeLeft, withPending } from './board.js';
import { Drafts } from './drafts.js';
import { below, hanging, layout, parts } from './graph.js';
import { EventReader, Outbox, memoryStore, newId, waitBefore } from './connection.js';
import { texts } from './page.js';

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

test('events come out whole however the text is cut', () => {
  const text = 'id: 5\ndata: [["a",1]]\n\n: still here\n\nevent: end\ndata: "out"\n\n';
  for (let cut = 0; cut < text.length; cut++) {
    const reader = new EventReader();
    const events = [...reader.read(text.slice(0, cut)), ...reader.read(text.slice(cut))];
    assert.deepEqual(events, [
      { id: '5', event: '', data: '[["a",1]]' },
      { id: null, event: 'end', data: '"out"' },
    ]);
  }
});

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

test('waits grow, have an end, and differ', () => {
  assert.ok(waitBefore(0, () => 1) < waitBefore(4, () => 1));
  assert.ok(waitBefore(99, () => 1) <= 15_000);
  assert.ok(waitBefore(3, () => 0) < waitBefore(3, () => 1));
});

test('time is counted from the server and may run over', () => {
  const step = { endsAt: '2026-01-01T10:10:00Z' };
  assert.equal(timeLeft(step, Date.parse('2026-01-01T10:09:00Z')), 60_000);
  assert.equal(timeLeft({ left: 90 }, 0), 90_000);
  assert.equal(timeLeft({}, 0), undefined);
  assert.deepEqual([clock(61_000), clock(500), clock(0), clock(-30_000)], ['1:01', '0:01', '0:00', '−0:30']);
});

test('ids are those of the server, and texts are filled in', () => {
  assert.match(newId(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(texts({ a: '{0} av {1}' }, 'nb')('a', 12345, 'x'), '12\u00a0345 av x');
  const t = texts({ notes: 'én lapp|{0} lapper' }, 'nb');
  assert.deepEqual([t('notes', 1), t('notes', 0), t('notes', 2)], ['én lapp', '0 lapper', '2 lapper']);
});

const note = (id, kind, ...parents) => ({ id, kind, parents, text: `Lapp ${id}` });
const CHAIN = [
  note('n1', 'NEED'),
  note('n2', 'NEED'),
  note('c1', 'CAUSE', 'n1'),
  note('why', 'CAUSE', 'c1', 'n2'),
  note('e1', 'EFFECT', 'n2'),
];

test('a cause that hangs on several is under each of them', () => {
  const on = hanging(CHAIN, 'CAUSE');
  assert.deepEqual(
    on.get('c1').map(({ id }) => id),
    ['why'],
  );
  assert.deepEqual(
    on.get('n2').map(({ id }) => id),
    ['why'],
  );
  assert.deepEqual([...below(CHAIN, 'n1')], ['c1', 'why']);
});

test('causes are drawn to the left of what they explain, effects to the right, and none over another', () => {
  const { nodes, edges, first, last } = layout(CHAIN);
  const x = Object.fromEntries(nodes.map((node) => [node.note.id, node.x]));
  assert.deepEqual([first, last, edges.length], [-2, 1, 4]);
  assert.ok(x.why < x.c1 && x.c1 < x.n1 && x.n1 === x.n2 && x.n2 < x.e1);
  for (const a of nodes)
    for (const b of nodes) assert.ok(a === b || a.x !== b.x || a.y + a.height <= b.y || b.y + b.height <= a.y);
});

test('what is too tall to be read is drawn in parts, without what nothing hangs on', () => {
  const needs = Array.from({ length: 9 }, (_, at) => note(`n${at}`, 'NEED'));
  const causes = needs.slice(1).map(({ id }) => note(`c-${id}`, 'CAUSE', id));
  const all = parts([...needs, ...causes], 300);
  assert.ok(all.length > 1);
  assert.deepEqual(
    all
      .flat()
      .map(({ id }) => id)
      .sort(),
    [...needs.slice(1), ...causes].map(({ id }) => id).sort(),
  );
});

test('what is begun is there when the page is loaded anew, and what was chosen stays when it is sent', () => {
  const store = memoryStore();
  new Drafts(store, 'w').set('needs', { text: 'Halvskre', label: 'For' });
  const drafts = new Drafts(store, 'w');
  assert.deepEqual([drafts.of('needs').text, drafts.begun()], ['Halvskre', ['needs']]);
  drafts.sent('needs');
  assert.deepEqual(new Drafts(store, 'w').of('needs'), { text: '', parents: [], label: 'For' });
  drafts.forget('needs');
  assert.deepEqual(new Drafts(store, 'w').begun(), []);
});

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
