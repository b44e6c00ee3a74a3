import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../../platform/dom.js';
import { Board } from '../board/board.js';

const { render } = await import('lit-html');
const { shown } = await import('./shown.js');

const t = (key, ...args) => [key, ...args].join(' ');

/** @param tiers how many needs there are in each */
const ranked = (...tiers) =>
  tiers.flatMap((count, at) =>
    Array.from({ length: count }, (_, i) => ({ note: `${at}-${i}`, tier: at + 1, share: 0.1 / (at + 1) })),
  );

const boardOf = (ids, rest = {}) =>
  new Board({
    number: 1,
    board: { ...Object.fromEntries(ids.map((id) => [`note/${id}`, { text: `Lapp ${id}` }])), ...rest },
  });

const draw = (kind, { board, result, ...how }) => {
  const page = show('<div id="shown"></div>').querySelector('#shown');
  render(shown({ id: 'step', kind, shown: true }, { board, t, results: () => result, ...how }), page);
  return page;
};

const texts = (page) => [...page.querySelectorAll('.shown-text')].map((each) => each.textContent);

test('a group that can not be told apart is shown whole, and what is not shown is counted', () => {
  const result = { ranked: ranked(21, 5) };
  const board = boardOf(result.ranked.map(({ note }) => note));
  const page = draw('PAIRS', { board, result, most: 8 });
  assert.equal(texts(page).length, 21);
  assert.match(page.textContent, /shown\.part 1 21 26/);
  assert.equal(texts(draw('PAIRS', { board, result })).length, 26);
});

test('a crowd that can not be told apart comes in turns, each of them once', () => {
  const result = { ranked: ranked(60) };
  const board = boardOf(result.ranked.map(({ note }) => note));
  const seen = [0, 1, 2].flatMap((turn) => texts(draw('PAIRS', { board, result, most: 8, turn: () => turn })));
  assert.equal(new Set(seen).size, 60);
  assert.match(draw('PAIRS', { board, result, most: 8, turn: () => 4 }).textContent, /shown\.part 25 48 60/);
  assert.match(draw('PAIRS', { board, result, most: 8 }).textContent, /shown\.tier\.one/);
});

test('as many dots are never parted, and no list is numbered', () => {
  const total = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`n${at}`, at < 3 ? 5 : 2]));
  const page = draw('DOTS', { board: boardOf(Object.keys(total), { 'total/step': total }), most: 8 });
  assert.equal(texts(page).length, 12);
  assert.equal(page.querySelectorAll('ol').length, 0);
});

test('a suggestion has an interval only where the votes tell one', () => {
  const one = { relief: 0.43, low: 0.31, high: 0.57, needs: [] };
  const kinds = [
    ['VOTES', false],
    ['VOTES', true],
    ['FEW', false],
    ['LINKS', false],
    ['UNWEIGHED', false],
  ];
  const suggestions = kinds.map(([basis, alone], at) => ({ ...one, cause: `c${at}`, basis, alone }));
  const page = draw('START', {
    board: boardOf(suggestions.map(({ cause }) => cause)),
    result: { suggestions, leftOut: [], unexplained: 0 },
    most: 8,
  });
  const said = [...page.querySelectorAll('.shown-why')].map((each) => each.textContent);
  assert.match(said[0], /shown\.start\.why 43 31 57/);
  said.slice(1).forEach((text) => assert.doesNotMatch(text, /31|57/));
  assert.match(said[1], /shown\.start\.alone/);
  assert.match(said[2], /shown\.start\.FEW/);
  assert.match(said[3], /shown\.start\.LINKS/);
  assert.equal(page.querySelectorAll('ol').length, 0);
});

test('where no cause was hung on a need, the needs are shown as the room ranked them', () => {
  const agenda = [
    { id: 'dots', kind: 'DOTS', shown: true },
    { id: 'pairs', kind: 'PAIRS', shown: true },
    { id: 'step', kind: 'START', shown: true },
  ];
  const none = { suggestions: [], leftOut: [], unexplained: 1 };
  const pairs = { ranked: ranked(1, 1) };
  const board = (steps) => boardOf(['0-0', '1-0', 'a'], { agenda: steps, 'total/dots': { a: 3 } });
  const results = ({ id }) => ({ step: none, pairs })[id];
  const drawn = (steps) => {
    const page = show('<div id="shown"></div>').querySelector('#shown');
    render(shown({ id: 'step', kind: 'START', shown: true }, { board: board(steps), t, results }), page);
    return page;
  };
  assert.match(drawn(agenda).textContent, /shown\.start\.none.*shown\.start\.needs/s);
  assert.deepEqual(texts(drawn(agenda)), ['Lapp 0-0', 'Lapp 1-0']);
  assert.deepEqual(texts(drawn(agenda.filter(({ id }) => id !== 'pairs'))), ['Lapp a']);
  // What was not shown to the room is not told now.
  const hidden = agenda.map((step) => ({ ...step, shown: step.id === 'step' }));
  assert.doesNotMatch(drawn(hidden).textContent, /shown\.start\.needs/);
});
