import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { setTimeout as pass } from 'node:timers/promises';
import { find, send, show } from './dom.js';

await import('./sheet.js');

let sent;
window.HTMLFormElement.prototype.requestSubmit = (button) => sent.push(button.id);

beforeEach(() => {
  sent = [];
  show(`
    <form data-sheet>
      <input type="hidden" name="r.why" value="3">
      <input name="a.why"><p class="saved"></p>
      <button id="on">Neste</button>
    </form>
  `);
});

const begin = (body = new Map()) => send(find('[name="a.why"]'), 'htmx:before:request', { ctx: { request: { body } } });
const end = () => send(find('[name="a.why"]'), 'htmx:finally:request');
const goOn = () => {
  const event = new window.SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: find('#on') });
  // From the button: happy-dom hands out a form under two identities.
  find('#on').dispatchEvent(event);
  return event;
};
const aWhile = () => pass(120);

test('a save that waited its turn builds on what the page says when it is sent', () => {
  const body = new Map([['r.why', '2']]);
  begin(body);
  assert.equal(body.get('r.why'), '3');
  end();
});

test('with no save under way the page is sent at once', () => {
  assert.ok(!goOn().defaultPrevented);
});

test('the page waits for all saves under way, and goes by the button that was pressed', async () => {
  begin();
  begin();
  assert.ok(goOn().defaultPrevented);
  end();
  await aWhile();
  assert.deepEqual(sent, []);
  end();
  await aWhile();
  assert.deepEqual(sent, ['on']);
});

test('a press that comes to nothing since the sign-in is over leads to where that is said', async () => {
  begin();
  goOn();
  find('.saved').dataset.state = 'failed';
  document.body.insertAdjacentHTML('afterbegin', '<main><p class="frame-stay" id="said" tabindex="-1"></p></main>');
  end();
  await aWhile();
  assert.deepEqual([sent, document.activeElement.id], [[], 'said']);
});

test('what the server has refused is sent on, to the page that says what can be done', async () => {
  begin();
  goOn();
  Object.assign(find('.saved').dataset, { state: 'failed', refused: '' });
  end();
  await aWhile();
  assert.deepEqual(sent, ['on']);
});

test('the page stays when a save under way failed', async () => {
  begin();
  goOn();
  find('.saved').dataset.state = 'failed';
  let seen = 0;
  find('.saved').scrollIntoView = () => (seen += 1);
  end();
  await aWhile();
  assert.deepEqual([sent, seen], [[], 1]);
});
