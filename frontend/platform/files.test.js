import assert from 'node:assert/strict';
import { test } from 'node:test';
import { find, send, show } from './dom.js';

show(`<form method="post">
  <input type="file" id="f-file" aria-describedby="help" data-megabytes="1" data-too-large="{0} er for stor">
  <button id="add" data-sends="f-file">Legg ved</button><button id="on">Neste</button>
</form>`);
await import('./files.js');

const field = find('#f-file');
const choose = (name, size) => {
  Object.defineProperty(field, 'files', { value: [{ name, size }], configurable: true });
  Object.defineProperty(field, 'value', { value: name, writable: true, configurable: true });
  send(field, 'change');
};
const said = () => find('#f-file-large');

test('a file that is as large as it may be is chosen in silence', () => {
  choose('plan.pdf', 1024 * 1024);
  assert.equal(said(), null);
  assert.equal(field.value, 'plan.pdf');
});

test('a file that is too large is said at its field and not sent', () => {
  choose('film.pdf', 1024 * 1024 + 1);
  assert.equal(said().textContent, 'film.pdf er for stor');
  assert.equal(said().hidden, false);
  assert.equal(field.value, '');
  assert.equal(field.getAttribute('aria-describedby'), 'help f-file-large');
});

test('what was wrong with the last file is not said of the one that is chosen now', () => {
  const summary = (...fields) =>
    `<div class="ds-error-summary"><ul>${fields.map((id) => `<li><a href="#${id}">Galt</a></li>`).join('')}</ul></div>`;
  const form = '<fieldset id="f-plan"><input type="file" id="f-plan-file"><p id="f-plan-problem">Tom</p></fieldset>';
  const page = document.createElement('div');
  document.body.append(page);
  for (const [others, left] of [
    [['f-title'], 1],
    [[], 0],
  ]) {
    page.innerHTML = summary('f-plan', ...others) + form;
    send(find('#f-plan-file'), 'change');
    assert.equal(find('#f-plan-problem'), null);
    assert.equal(page.querySelectorAll('.ds-error-summary, .ds-error-summary li').length, 2 * left);
  }
});

const isSent = (button) =>
  button.dispatchEvent(new window.SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button }));

test('what is said of it stays when one sends it, and the rest of the form goes', () => {
  choose('film.pdf', 1024 * 1024 + 1);
  assert.ok(!isSent(find('#add')));
  assert.equal(said().hidden, false);
  assert.ok(isSent(find('#on')));
});

test('the next one that may be sent takes the word away', () => {
  choose('plan.pdf', 10);
  assert.equal(said().hidden, true);
  assert.equal(field.hasAttribute('aria-invalid'), false);
  assert.equal(field.value, 'plan.pdf');
  assert.ok(isSent(find('#add')));
});
