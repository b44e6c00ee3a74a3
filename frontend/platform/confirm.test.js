import assert from 'node:assert/strict';
import { test } from 'node:test';
import { find, show } from './dom.js';

await import('./confirm.js');

const submit = (button) => {
  const event = new window.SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button });
  find('form').dispatchEvent(event);
  return event;
};

test('what can not be undone is asked about first, and the dialog does it', () => {
  show(`
    <form data-confirm="sure">
      <button id="remove">Slett</button>
      <dialog id="sure"><button id="yes">Ja, slett</button></dialog>
    </form>
  `);
  assert.ok(submit(find('#remove')).defaultPrevented);
  assert.ok(find('#sure').open);
  assert.ok(!submit(find('#yes')).defaultPrevented);
});

test('other deeds are done at once', () => {
  show('<form><button id="save">Lagre</button></form>');
  assert.ok(!submit(find('#save')).defaultPrevented);
});
