import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drafts } from './drafts.js';
import { memoryStore } from './store.js';

test('a form is there when the page is loaded anew, with no more in it than was filled in', () => {
  const store = memoryStore();
  new Drafts(store, 'w').keepForm('me', { name: 'Kari' });
  const drafts = new Drafts(store, 'w');
  assert.deepEqual([drafts.find('me'), drafts.begun()], [{ name: 'Kari' }, []]);
  drafts.keepForm('me', null);
  assert.equal(new Drafts(store, 'w').find('me'), null);
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
