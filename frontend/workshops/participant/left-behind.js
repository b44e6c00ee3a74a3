// What was begun in a step that the room has left.
import { html, nothing } from 'lit-html';
import { newId } from '../line/ids.js';
import { KINDS, button, change, draw, drafts, own, send, stepOf, t } from './desk.js';
import { editing } from './own-notes.js';

/** What was begun in a step that the room has left is not lost: it can still be sent there. */
export const leftBehind = (step, notes) => [
  ...drafts
    .begun()
    .map(stepOf)
    .filter((other) => KINDS[other?.kind] && other.id !== step?.id && other.started)
    .map((other) =>
      left(
        t('phone.begun', other.title),
        drafts.of(other.id).text,
        html`${button(t('phone.begun.send'), () => sendBegun(other))}${button(
          t('phone.begun.forget'),
          () => {
            drafts.forget(other.id);
            draw();
          },
          { kind: 'tertiary' },
        )}`,
      ),
    ),
  editingLeft(step, notes),
];

const left = (title, text, actions) => html`
  <section class="ds-card phone-left" aria-label=${title}>
    <p class="quiet">${title}</p>
    <p class="as-written">${text}</p>
    <div class="actions">${actions}</div>
  </section>
`;

/** So with a note that was being changed: the room may have gone on, or the note may have been put aside. */
const editingLeft = (step, notes) => {
  if (!own.editing) return nothing;
  const note = notes.find(({ id }) => id === own.editing.id);
  if (!note)
    return left(
      t('phone.edit.gone'),
      own.editing.text,
      button(
        t('phone.begun.forget'),
        () => {
          change(null);
          draw();
        },
        { kind: 'tertiary' },
      ),
    );
  return note.step === step?.id
    ? nothing
    : html`<section class="ds-card phone-left" aria-label=${t('phone.edit.text')}>${editing(note, notes)}</section>`;
};

/** With the next step, what was opened and not touched is closed. */
export const editingStill = () => (own.editing?.text === own.editing?.former ? null : own.editing);

const sendBegun = (step) => {
  const { text, label, horizon, parents } = drafts.of(step.id);
  drafts.forget(step.id);
  send({ do: 'write', note: newId(), step: step.id, text: text.trim(), label, horizon, parents });
  draw();
};
