import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { answer, find, send, show, triggered, type, warnsOnLeaving } from './dom.js';

await import('./autosave.js');
mock.timers.enable({ apis: ['setTimeout'] });

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  triggered.length = 0;
  show(`
    <form>
      <div data-autosave data-saving="Lagrer …" data-failed="Ikke lagret ennå.">
        <input id="why"><p class="saved"></p>
      </div>
    </form>
  `);
});

const said = () => [find('.saved').textContent, find('.saved').dataset.state];
const begin = (source = find('#why')) => send(source, 'htmx:before:request', { ctx: { request: { body: 'a' } } });
const end = (status, headers) => {
  const detail = answer(status, headers);
  send(find('#why'), 'htmx:after:request', detail);
  if (status >= 400) send(find('#why'), 'htmx:response:error', detail);
};
const loseTheLine = () => send(find('#why'), 'htmx:error', { error: new TypeError('Failed to fetch') });

test('leaving the page warns from the first key until the save has its answer', () => {
  assert.ok(!warnsOnLeaving());
  type(find('#why'), 'Fordi');
  assert.ok(warnsOnLeaving());
  begin();
  assert.deepEqual(said(), ['Lagrer …', 'saving']);
  assert.ok(warnsOnLeaving());
  end(200);
  assert.ok(!warnsOnLeaving());
});

test('what was written while a save was under way is not saved by it', () => {
  type(find('#why'), 'En');
  begin();
  type(find('#why'), 'En til');
  end(200);
  assert.ok(warnsOnLeaving());
  begin();
  end(200);
  assert.ok(!warnsOnLeaving());
});

test('a save that failed is said and tried again, with pauses that grow to a minute', () => {
  type(find('#why'), 'Uten nett');
  for (const pause of [2, 4, 8, 16, 32, 60, 60]) {
    begin();
    loseTheLine();
    assert.deepEqual(said(), ['Ikke lagret ennå.', 'failed']);
    assert.ok(warnsOnLeaving());
    triggered.length = 0;
    mock.timers.tick(pause * 1000 - 1);
    assert.equal(triggered.length, 0);
    mock.timers.tick(1);
    assert.deepEqual(triggered, [[find('#why'), 'autosave']]);
  }
});

test('when the network is back it is tried at once, and not once more', () => {
  type(find('#why'), 'Uten nett');
  begin();
  loseTheLine();
  send(window, 'online');
  assert.equal(triggered.length, 1);
  mock.timers.tick(60_000);
  assert.equal(triggered.length, 1);
});

test('after a save that went well the pauses begin anew', () => {
  type(find('#why'), 'a');
  begin();
  end(503);
  begin();
  end(503);
  begin();
  type(find('#why'), 'b');
  end(200);
  begin();
  end(503);
  mock.timers.tick(2_000);
  assert.equal(triggered.length, 1);
});

test('what the server would not take is not saved, whatever its reason', () => {
  for (const status of [400, 404, 409, 413, 500]) {
    type(find('#why'), `Svar ${status}`);
    begin();
    end(status);
    assert.deepEqual(said(), ['Ikke lagret ennå.', 'failed'], String(status));
    assert.ok(warnsOnLeaving(), String(status));
  }
});

test('an answer that leads to the sign-in, or asks for a new token, has saved nothing', () => {
  type(find('#why'), 'Skrevet uten å være logget inn');
  begin();
  end(200, { 'HX-Redirect': '/sign-in' });
  assert.ok(warnsOnLeaving());
  begin();
  end(403);
  assert.ok(warnsOnLeaving());
});

test('a page that is sent as a whole does not warn, and one that was stopped does', () => {
  type(find('#why'), 'Fordi');
  const stop = (event) => event.preventDefault();
  find('form').addEventListener('submit', stop);
  send(find('form'), 'submit');
  assert.ok(warnsOnLeaving());
  find('form').removeEventListener('submit', stop);
  send(find('form'), 'submit');
  assert.ok(!warnsOnLeaving());
});

test('a field that was taken away holds nobody back', () => {
  type(find('#why'), 'Fordi');
  show('');
  assert.ok(!warnsOnLeaving());
});

test('what is typed is saved at once when the page is hidden or left, and by a request that outlives it', (t) => {
  type(find('#why'), 'Fordi');
  t.mock.getter(document, 'visibilityState', () => 'hidden');
  send(document, 'visibilitychange');
  assert.deepEqual(triggered, [[find('[data-autosave]'), 'autosave']]);
  assert.ok(begin().detail.ctx.request.keepalive);
  send(document, 'visibilitychange');
  assert.equal(triggered.length, 1);
});

test('a button that is pressed sends what is typed along: nothing is saved under the finger', async () => {
  find('[data-autosave]').insertAdjacentHTML('beforeend', '<button type="button">Lagre min</button>');
  type(find('#why'), 'Min');
  send(find('button'), 'pointerdown');
  assert.ok(begin(find('[data-autosave]')).defaultPrevented);
  assert.ok(!begin(find('button')).defaultPrevented);
  send(find('button'), 'pointerup');
  mock.timers.tick(1);
  assert.equal(triggered.length, 0);
});

test('a finger that leaves the button has what is typed saved', () => {
  find('[data-autosave]').insertAdjacentHTML('beforeend', '<button type="button">Lagre min</button>');
  type(find('#why'), 'Min');
  send(find('button'), 'pointerdown');
  assert.ok(begin(find('[data-autosave]')).defaultPrevented);
  send(document.body, 'pointerup');
  mock.timers.tick(1);
  assert.deepEqual(triggered, [[find('[data-autosave]'), 'autosave']]);
});

test('an answer that is stored says so, and one that was refused does not', () => {
  let stored = 0;
  find('[data-autosave]').addEventListener('dugnad:saved', () => (stored += 1));
  for (const [state, times] of [
    ['failed', 0],
    ['done', 1],
  ]) {
    type(find('#why'), state);
    begin();
    end(200);
    find('.saved').dataset.state = state;
    send(find('#why'), 'htmx:finally:request');
    assert.equal(stored, times, state);
  }
});
