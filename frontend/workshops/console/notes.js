// The board's notes: merging those that say the same, hiding those that must not be shown.
import { html, nothing } from 'lit-html';
import { live as bound } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { alike } from './alike.js';
import { WRITING, board, button, draw, own, send, t } from './desk.js';

const writingSteps = () => board.steps().filter(({ kind }) => WRITING.includes(kind));

const shownStep = () => {
  const steps = writingSteps();
  return (
    steps.find(({ id }) => id === own.step) ??
    steps.find(({ id }) => id === board.get('step')?.id) ??
    steps.findLast(({ started }) => started) ??
    steps[0]
  );
};

export const notes = () => {
  const step = shownStep();
  if (!step) return nothing;
  const shown = board.notes((note) => note.step === step.id);
  own.ticked.forEach((id) => !shown.some((note) => note.id === id) && own.ticked.delete(id));
  const covered = (board.get(`count/${step.id}`)?.notes ?? 0) - shown.length;
  return html`
    <section aria-labelledby="notes">
      <div class="console-head">
        <h2 class="ds-heading" data-size="xs" id="notes" tabindex="-1">${t('console.notes')}</h2>
        <label class="sr-only" for="of-step">${t('console.notes.step')}</label>
        <select
          class="ds-input"
          id="of-step"
          @change=${(event) => {
            own.step = event.target.value;
            own.ticked.clear();
            draw();
          }}
        >
          ${writingSteps().map(({ id, title }) => html`<option value=${id} ?selected=${id === step.id}>${title}</option>`)}
        </select>
      </div>
      ${alike(step, shown)} ${merging(shown)}
      ${covered > 0 && step.privateFirst && !step.revealed ? html`<p class="quiet">${t('console.notes.covered', covered)}</p>` : nothing}
      ${
        shown.length === 0
          ? html`<p class="empty">${t('console.notes.none')}</p>`
          : html`<ul class="console-notes">
              ${repeat(shown, ({ id }) => id, noteCard)}
            </ul>`
      }
    </section>
  `;
};

const merging = (shown) => {
  const ticked = shown.filter(({ id }) => own.ticked.has(id));
  if (ticked.length === 0) return html`<p class="quiet">${t('console.merge.how')}</p>`;
  return html`
    <div class="console-merge" role="group" aria-label=${t('console.merge')}>
      <p>
        ${ticked.length === 1 ? t('console.merge.more', ticked[0].text) : t('console.merge.stands', ticked[0].text)}
      </p>
      <div class="actions">
        ${
          ticked.length > 1
            ? html`<button class="ds-button" type="button" @click=${() => merge(ticked)}>
                ${t('console.merge.these', ticked.length)}
              </button>`
            : nothing
        }
        <button
          class="ds-button"
          data-variant="tertiary"
          type="button"
          @click=${() => {
            own.ticked.clear();
            draw();
          }}
        >
          ${t('console.merge.clear')}
        </button>
      </div>
    </div>
  `;
};

const merge = ([into, ...others]) => {
  send({ do: 'merge', into: into.id, notes: others.map(({ id }) => id) });
  own.ticked.clear();
  draw();
};

const noteCard = (note) => html`
  <li class="console-note" data-hidden=${note.hidden ? '' : nothing}>
    <label>
      <input
        class="ds-input"
        type="checkbox"
        .checked=${bound(own.ticked.has(note.id))}
        @change=${() => tick(note.id)}
      />
      <span>${note.text}</span>
    </label>
    <p class="quiet">${facts(note)}</p>
    <div class="actions">
      ${
        note.hidden
          ? button(t('console.unhide'), { do: 'hide', note: note.id, on: false }, { kind: 'tertiary', of: note.text })
          : button(t('console.hide'), { do: 'hide', note: note.id, on: true }, { kind: 'tertiary', of: note.text })
      }
    </div>
    ${
      note.merged?.length
        ? html`<details class="more">
            <summary>${t('console.merged', note.merged.length)}</summary>
            <ul class="console-merged">
              ${note.merged.map(
                ({ id, text }) =>
                  html`<li>
                    <span>${text}</span
                    >${button(t('console.split'), { do: 'split', note: id }, { kind: 'tertiary', of: text })}
                  </li>`,
              )}
            </ul>
          </details>`
        : nothing
    }
  </li>
`;

const tick = (id) => {
  if (!own.ticked.delete(id)) own.ticked.add(id);
  draw();
};

const facts = (note) =>
  [
    note.hidden ? t('console.hidden') : '',
    note.label ?? '',
    note.horizon ? t(`horizon.${note.horizon}`) : '',
    note.table ? t('console.table', note.table) : '',
    note.parents?.length ? t('console.hangs', note.parents.length) : '',
  ]
    .filter(Boolean)
    .join(' · ');
