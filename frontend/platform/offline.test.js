import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { find, send, show } from './dom.js';

let hasLine;
Object.defineProperty(globalThis, 'navigator', {
  value: {
    get onLine() {
      return hasLine;
    },
  },
  configurable: true,
});
await import('./offline.js');

beforeEach(() => {
  hasLine = true;
  show(`<main><form method="post"><textarea>Fordi</textarea><button>Lagre</button></form>
    <form method="get" id="search"></form></main>
    <template id="offline"><p id="said" tabindex="-1">Du er uten nett.</p></template>`);
  send(window, 'online');
});

const press = (form = find('form')) => {
  const event = new window.SubmitEvent('submit', { bubbles: true, cancelable: true });
  form.dispatchEvent(event);
  return event;
};

test('what is pressed without a line leaves the page as it is, and says why', () => {
  assert.ok(!press().defaultPrevented);
  hasLine = false;
  assert.ok(press().defaultPrevented);
  assert.ok(press().defaultPrevented);
  assert.equal(document.querySelectorAll('main > #said').length, 1);
  assert.equal(document.activeElement.id, 'said');
});

test('when there is a line again it is not said any more, and what is pressed is sent', () => {
  hasLine = false;
  press();
  hasLine = true;
  send(window, 'online');
  assert.equal(find('main > #said'), null);
  assert.ok(!press().defaultPrevented);
});
