import assert from 'node:assert/strict';
import { test } from 'node:test';
import { below, hanging, layout, parts } from './graph.js';

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

test('a full board is gone through once, however long its chains are', () => {
  const needs = Array.from({ length: 2000 }, (_, at) => note(`n${at}`, 'NEED'));
  const causes = Array.from({ length: 2000 }, (_, at) => note(`c${at}`, 'CAUSE', at === 0 ? 'n0' : `c${at - 1}`));
  assert.equal(below([...needs, ...causes], 'n0').size, 2000);
  assert.equal(parts([...needs, ...causes], 300).flat().length, 2001);
});
