// The notes that one has written oneself: read, changed and taken away.
import { html, nothing } from 'lit-html';
import { below } from '../board/graph.js';
import { button, change, focusOn, isClosed, own, send, t } from './desk.js';
import { fits, textarea } from './note-text.js';
import { parentChoice } from './parents.js';

const facts = (note, notes) =>
  [
    note.label,
    note.horizon ? t(`horizon.${note.horizon}`) : '',
    ...note.parents
      .map((id) => notes.find((other) => other.id === id)?.text)
      .filter(Boolean)
      .map((text) => `↳ ${text}`),
  ]
    .filter(Boolean)
    .join(' · ');

export const ownNote = (note, notes) => html`
  <li class="phone-note" data-kind=${note.kind}>
    ${
      own.editing?.id === note.id
        ? editing(note, notes)
        : html` <p class="as-written">${note.text}</p>
            <p class="quiet">${facts(note, notes)}</p>
            <div class="actions">
              <span class="ds-tag" data-color=${note.saved ? 'success' : 'warning'}
                >${note.saved ? t('phone.saved') : t('phone.unsaved')}</span
              >
              ${
                isClosed()
                  ? nothing
                  : html`${button(t('phone.edit'), () => edit(note), { kind: 'tertiary', of: note.text })}${button(
                      t('phone.remove'),
                      () => remove(note),
                      { kind: 'tertiary', of: note.text },
                    )}`
              }
            </div>`
    }
  </li>
`;

const edit = (note) => {
  change({ id: note.id, text: note.text, former: note.text, parents: [...note.parents] });
  focusOn('#edit');
};

const remove = (note) => {
  send({ do: 'remove', note: note.id, on: true });
  focusOn('#mine');
};

export const editing = (note, notes) => html`
  <form class="phone-form" @submit=${(event) => saveEdit(event, note)}>
    <label class="ds-label" for="edit">${t('phone.edit.text')}</label>
    ${textarea('edit', own.editing.text, (text) => change({ ...own.editing, text }), { wrong: true })}
    ${
      note.kind === 'NEED'
        ? nothing
        : parentChoice(
            note.kind,
            notes,
            own.editing.parents,
            (parents) => change({ ...own.editing, parents }),
            false,
            new Set([note.id, ...below(notes, note.id)]),
            'edit-parents',
          )
    }
    <div class="actions">
      <button class="ds-button" type="submit">${t('phone.save')}</button>
      ${button(
        t('phone.cancel'),
        () => {
          change(null);
          focusOn('#mine');
        },
        { kind: 'tertiary' },
      )}
    </div>
  </form>
`;

const saveEdit = (event, note) => {
  event.preventDefault();
  const { text, parents } = own.editing;
  if (!fits(text)) return focusOn('#edit');
  if (text.trim() !== note.text) send({ do: 'edit', note: note.id, text: text.trim() });
  parents
    .filter((id) => !note.parents.includes(id))
    .forEach((parent) => send({ do: 'link', note: note.id, parent, on: true }));
  note.parents
    .filter((id) => !parents.includes(id))
    .forEach((parent) => send({ do: 'link', note: note.id, parent, on: false }));
  change(null);
  return focusOn('#mine');
};
