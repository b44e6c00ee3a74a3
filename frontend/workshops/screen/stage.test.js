import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../../platform/dom.js';
import { Board } from '../board/board.js';

const { render } = await import('lit-html');
const { stage } = await import('./stage.js');

const t = (key, ...args) => `t:${[key, ...args].join(' ')}`;

test('where to begin says that it waits for the facilitator until it is shown', () => {
  const board = new Board({ number: 1, board: { 'note/n': { kind: 'NEED', text: 'Kaldt', parents: [] } } });
  const scene = stage({ board, t, picture: null, results: () => undefined, turn: () => 0 });
  const drawn = (step) => {
    const page = show('<div id="stage"></div>').querySelector('#stage');
    render(scene(step), page);
    return page.textContent;
  };
  assert.match(drawn({ id: 's', kind: 'START' }), /t:screen\.start\.soon/);
  assert.doesNotMatch(drawn({ id: 's', kind: 'START' }), /t:screen\.graph\.none/);
  assert.match(drawn({ id: 'c', kind: 'CAUSES' }), /t:screen\.graph\.none/);
});

test('a note that its writer sorted under nothing stands apart', () => {
  const note = (text, label) => ({ kind: 'NEED', step: 's', text, label, parents: [] });
  const board = new Board({ number: 1, board: { 'note/a': note('Kaldt', 'Drift'), 'note/b': note('Mørkt') } });
  const scene = stage({ board, t, picture: null, results: () => undefined, turn: () => 0 });
  const page = show('<div id="stage"></div>').querySelector('#stage');
  render(scene({ id: 's', kind: 'NEEDS', labels: ['Drift', 'Bruk'] }), page);
  const groups = [...page.querySelectorAll('section')].map((group) => group.textContent.replace(/\s+/g, ' ').trim());
  assert.deepEqual(groups, ['Drift 1 Kaldt', 't:screen.noLabel 1 Mørkt']);
});
