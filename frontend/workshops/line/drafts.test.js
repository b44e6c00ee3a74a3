import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drafts } from './drafts.js';
import { memoryStore } from './store.js';

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
