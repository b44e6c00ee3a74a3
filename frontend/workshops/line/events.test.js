import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EventReader } from './events.js';

test('events come out whole however the text is cut', () => {
  const text = 'id: 5\ndata: [["a",1]]\n\n: still here\n\nevent: end\ndata: "out"\n\n';
  for (let cut = 0; cut < text.length; cut++) {
    const reader = new EventReader();
    const events = [...reader.read(text.slice(0, cut)), ...reader.read(text.slice(cut))];
    assert.deepEqual(events, [
      { id: '5', event: '', data: '[["a",1]]' },
      { id: null, event: 'end', data: '"out"' },
    ]);
  }
});
