import assert from 'node:assert/strict';
import { test } from 'node:test';
import { find, show } from './dom.js';

const { keepKey } = await import('./once.js');

const MOMENT = 1_000;

const submit = (button, at) => {
  const event = new window.SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button });
  Object.defineProperty(event, 'timeStamp', { value: at });
  find('form').dispatchEvent(event);
  return event;
};

const isSent = (event) => !event.defaultPrevented;

test('a button pressed twice within a moment sends its form once', () => {
  show('<form method="post"><button id="pay">Betal</button></form>');
  assert.ok(isSent(submit(find('#pay'), 0)));
  assert.ok(!isSent(submit(find('#pay'), 80)));
  assert.ok(!isSent(submit(find('#pay'), MOMENT - 1)));
  assert.ok(isSent(submit(find('#pay'), MOMENT)));
});

test('another button of the form is another matter', () => {
  show('<form method="post"><button id="save">Lagre</button><button id="hand-in">Lever</button></form>');
  assert.ok(isSent(submit(find('#save'), 0)));
  assert.ok(isSent(submit(find('#hand-in'), 80)));
});

test('what was stopped on its way may be sent right after', () => {
  show('<form method="post"><button id="pay">Betal</button></form>');
  const stop = (event) => event.preventDefault();
  find('form').addEventListener('submit', stop, { once: true });
  submit(find('#pay'), 0);
  assert.ok(isSent(submit(find('#pay'), 80)));
});

test('a search may be repeated as fast as one likes', () => {
  show('<form method="get"><button id="search">Søk</button></form>');
  assert.ok(isSent(submit(find('#search'), 0)));
  assert.ok(isSent(submit(find('#search'), 80)));
});

test('who goes back meets the form that they sent, and who comes anew a new one', () => {
  const page = (key) => show(`<form method="post"><input type="hidden" name="_key" value="${key}" /></form>`);
  page('first');
  keepKey('navigate');
  page('second');
  keepKey('back_forward');
  assert.equal(find('input').value, 'first');
  page('third');
  keepKey('reload');
  assert.equal(find('input').value, 'third');
});
