import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { find, send, show, type } from '../platform/dom.js';

await import('./proposals.js');

beforeEach(() =>
  show(`
    <form id="many"></form>
    <table>
      <tr><th><input type="checkbox" data-all="chosen"></th></tr>
      <tr id="line-1">
        <td><input type="checkbox" name="chosen" value="1"></td>
        <td><form data-proposal><input type="hidden" name="revision.1" value="3"><input id="amount" value="80"></form></td>
      </tr>
      <tr id="line-2"><td><input type="checkbox" name="chosen" value="2"></td></tr>
    </table>
  `),
);

const isLeftAlone = () => find('#line-1').hasAttribute('hx-morph-skip');
const begin = (body = new Map()) => send(find('#amount'), 'htmx:before:request', { ctx: { request: { body } } });
const arrive = () => send(find('#amount'), 'htmx:before:swap');

test('a line that is written in is left alone until what was written is saved', () => {
  assert.ok(!isLeftAlone());
  type(find('#amount'), '90');
  assert.ok(isLeftAlone());
  begin();
  assert.ok(isLeftAlone());
  arrive();
  assert.ok(!isLeftAlone());
});

test('what is written while a save is under way keeps the line', () => {
  type(find('#amount'), '90');
  begin();
  type(find('#amount'), '95');
  arrive();
  assert.ok(isLeftAlone());
});

test('a save that waited its turn builds on the revision that the line has when it is sent', () => {
  const body = new Map([['revision.1', '2']]);
  type(find('#amount'), '90');
  begin(body);
  assert.equal(body.get('revision.1'), '3');
});

test('what others do elsewhere takes nothing from a line that is being written in', () => {
  type(find('#amount'), '90');
  send(find('#many'), 'htmx:after:swap');
  assert.equal(find('#amount').value, '90');
});

test('a line that nobody writes in shows what the server drew', () => {
  find('#amount').value = '90';
  send(find('#many'), 'htmx:after:swap');
  assert.equal(find('#amount').value, '80');
});
