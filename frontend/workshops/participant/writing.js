// The step in which notes are written: what one writes now, what one has written, and what all have.
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { newId } from '../line/ids.js';
import { HORIZONS, KINDS, board, drafts, focusOn, isClosed, own, radios, send, t } from './desk.js';
import { fits, textarea } from './note-text.js';
import { ownNote } from './own-notes.js';
import { HANGS_ON, parentChoice } from './parents.js';
import { undoing } from './undoing.js';
import { needs, tree } from './written.js';

export const writing = (step, notes) => {
  const kind = KINDS[step.kind];
  const covered = step.covered;
  const here = notes.filter((note) => note.step === step.id);
  const mine = here.filter((note) => note.mine).reverse();
  const spokenFor = here.flatMap((note) =>
    (note.merged ?? []).filter(({ id }) => board.get(`mine/${id}`)).map((merged) => ({ ...merged, by: note.text })),
  );
  return html`
    ${isClosed() ? nothing : form(step, kind, notes, covered)}
    <section aria-labelledby="mine">
      <h3 class="ds-heading" data-size="xs" id="mine" tabindex="-1">
        ${t('phone.mine', mine.length + spokenFor.length)}
      </h3>
      ${
        mine.length + spokenFor.length === 0
          ? html`<p class="quiet">${t('phone.mine.none')}</p>`
          : html` <ul class="phone-notes">
              ${repeat(
                mine,
                ({ id }) => id,
                (note) => ownNote(note, notes),
              )}
              ${repeat(
                spokenFor,
                ({ id }) => id,
                (note) =>
                  html`<li class="phone-note">
                    <p class="as-written">${note.text}</p>
                    <p class="quiet">${t('phone.mine.merged', note.by)}</p>
                  </li>`,
              )}
            </ul>`
      }
    </section>
    ${undoing(step)}
    ${
      covered
        ? html`<p class="quiet">${t('phone.covered', board.get(`count/${step.id}`)?.notes ?? 0)}</p>`
        : kind === 'NEED'
          ? needs(step, notes)
          : tree(step, kind, notes)
    }
  `;
};

const form = (step, kind, notes, covered) => {
  const draft = drafts.of(step.id);
  const problem = own.problem?.step === step.id ? own.problem : null;
  return keyed(
    step.id,
    html`
      <form class="ds-card phone-form" @submit=${(event) => submit(event, step, kind, notes)} novalidate>
        <div class="ds-field">
          <label class="ds-label" for="write">${t(`phone.write.${kind}`)}</label>
          ${covered ? html`<p data-field="description" id="write-help">${t('phone.private')}</p>` : nothing}
          ${textarea('write', draft.text, (text) => drafts.set(step.id, { text }), { wrong: problem?.at === 'write', help: covered })}
        </div>
        ${
          step.labels.length > 0
            ? radios(
                t('phone.label'),
                'label',
                step.labels.map((label) => [label, label]),
                draft.label,
                (label) => drafts.set(step.id, { label }),
              )
            : nothing
        }
        ${
          asksWhen(step, kind)
            ? html`${radios(
                t('phone.horizon'),
                'horizon',
                HORIZONS.map((horizon) => [horizon, t(`horizon.${horizon}`)]),
                draft.horizon,
                (horizon) => drafts.set(step.id, { horizon }),
              )}
              ${
                problem?.at === 'horizon'
                  ? html`<p class="ds-validation-message" role="alert">${t('phone.problem.horizon')}</p>`
                  : nothing
              }`
            : nothing
        }
        ${
          kind === 'NEED'
            ? nothing
            : parentChoice(
                kind,
                notes,
                draft.parents,
                (parents) => drafts.set(step.id, { parents }),
                problem?.at === 'parents',
              )
        }
        <button class="ds-button" type="submit">${t('phone.add')}</button>
      </form>
    `,
  );
};

/** Each says of each need whether it is there today: nothing is taken for granted. */
const asksWhen = (step, kind) => kind === 'NEED' && !step.horizon;

const submit = (event, step, kind, notes) => {
  event.preventDefault();
  const { text, label, horizon, parents } = drafts.of(step.id);
  const known = parents.filter((id) => notes.some((note) => note.id === id));
  const isFree = kind === 'NEED' || !notes.some((note) => HANGS_ON[kind].includes(note.kind));
  own.problem = !fits(text)
    ? { step: step.id, at: 'write' }
    : known.length === 0 && !isFree
      ? { step: step.id, at: 'parents' }
      : asksWhen(step, kind) && !horizon
        ? { step: step.id, at: 'horizon' }
        : null;
  if (own.problem) return focusOn(`:is(#${own.problem.at}, [name='${own.problem.at}'])`);
  const deed = { do: 'write', note: newId(), step: step.id, text: text.trim() };
  if (label) deed.label = label;
  if (asksWhen(step, kind)) deed.horizon = horizon;
  if (kind !== 'NEED') deed.parents = known;
  drafts.sent(step.id);
  send(deed);
  focusOn('#write');
};
