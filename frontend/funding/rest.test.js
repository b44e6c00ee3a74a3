import assert from 'node:assert/strict';
import { test } from 'node:test';
import { find, show } from '../platform/dom.js';

const criterion = (name, chosen) => `
  <div data-autosave>
    ${[1, 2, 3].map((i) => `<input type="radio" name="${name}" value="${i}" ${i === chosen ? 'checked' : ''}>`).join('')}
  </div>`;

show(`
  <form>
    ${criterion('one', 3)} ${criterion('two')} ${criterion('three')}
    <fieldset data-rest hidden><button type="button" value="1">1</button><button type="button" value="2">2</button></fieldset>
  </form>
`);
await import('./rest.js');

test('the criteria without points get the same, and are saved as if each were chosen', () => {
  const saved = [];
  document.addEventListener('change', ({ target }) => saved.push(`${target.name}=${target.value}`));
  assert.ok(!find('[data-rest]').hidden);
  find('[data-rest] [value="2"]').click();
  assert.deepEqual(saved, ['two=2', 'three=2']);
  assert.ok(find('[name=one][value="3"]').checked);
});
