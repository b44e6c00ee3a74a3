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

test('what it asks says what is typed in the form, or that nothing is', () => {
  document.documentElement.lang = 'nb';
  show(`
    <form data-confirm="sure">
      <input id="day"><input id="hour"><button id="tell">Kunngjør</button>
      <dialog id="sure">
        <p id="now" data-until="day hour">Nå</p><p id="then" data-from="day hour" hidden>Da: <output></output></p>
        <button id="yes">Ja</button>
      </dialog>
    </form>
  `);
  submit(find('#tell'));
  assert.deepEqual([find('#now').hidden, find('#then').hidden], [false, true]);
  find('#day').value = '2027-03-30';
  find('#hour').value = '12:00';
  find('#sure').close();
  submit(find('#tell'));
  assert.deepEqual([find('#now').hidden, find('#then').hidden], [true, false]);
  const told = {
    nb: 'tirsdag 30. mars 2027 kl. 12.00',
    nn: 'tysdag 30. mars 2027 kl. 12.00',
    en: 'Tuesday 30 March 2027 at 12:00',
  };
  for (const [lang, text] of Object.entries(told)) {
    document.documentElement.lang = lang;
    submit(find('#tell'));
    assert.equal(find('#then').textContent, `Da: ${text}`);
    find('#sure').close();
  }
  document.documentElement.lang = 'nb';
});

test('it asks nothing of an hour that has been, or that is not whole', () => {
  show(`
    <form data-confirm="sure">
      <input id="day" value="2020-01-06"><input id="hour" value="12:00"><button id="tell">Kunngjør</button>
      <dialog id="sure" data-ahead="day hour"><button id="yes">Ja</button></dialog>
    </form>
  `);
  assert.ok(!submit(find('#tell')).defaultPrevented);
  find('#day').value = '2199-01-06';
  assert.ok(submit(find('#tell')).defaultPrevented);
  find('#sure').close();
  find('#day').value = '';
  assert.ok(!submit(find('#tell')).defaultPrevented);
  find('#hour').value = '';
  assert.ok(submit(find('#tell')).defaultPrevented);
  find('#sure').close();
  find('#day').value = '2199-01-06';
  assert.ok(!submit(find('#tell')).defaultPrevented);
});

test('of a form with several deeds the one that can not be undone asks', () => {
  show(`
    <form>
      <button id="save">Lagre</button><button id="decide" data-confirm="sure">Avvis</button>
      <dialog id="sure"><button id="yes">Ja, avvis</button></dialog>
    </form>
  `);
  assert.ok(!submit(find('#save')).defaultPrevented);
  assert.ok(submit(find('#decide')).defaultPrevented);
  assert.ok(find('#sure').open);
  assert.ok(!submit(find('#yes')).defaultPrevented);
});

test('other deeds are done at once', () => {
  show('<form><button id="save">Lagre</button></form>');
  assert.ok(!submit(find('#save')).defaultPrevented);
});

test('it says that what is written elsewhere on the page is not saved', () => {
  show(`
    <form data-confirm="sure">
      <button id="decide">Avvis</button>
      <dialog id="sure"><p id="unsaved" data-unsaved hidden>Ikke lagret</p><button id="yes">Ja</button></dialog>
    </form>
    <form method="post"><textarea id="why" name="why">Lagret</textarea></form>
  `);
  submit(find('#decide'));
  assert.ok(find('#unsaved').hidden);
  find('#sure').close();
  find('#why').value = 'Skrevet';
  submit(find('#decide'));
  assert.ok(!find('#unsaved').hidden);
});
