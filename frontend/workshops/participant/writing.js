// Writing notes: what one writes now, what one has written, and what was begun in a step that the room has left.
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { live as bound } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { newId } from '../line/ids.js';
import { below } from '../board/graph.js';
import {
  HORIZONS,
  KINDS,
  LONGEST,
  board,
  button,
  draw,
  drafts,
  focusOn,
  isClosed,
  own,
  radios,
  send,
  soon,
  stepOf,
  t,
} from './desk.js';
import { undoing } from './undoing.js';
import { needs, tree } from './written.js';

/** So near the end one is told how many letters there are. */
const NEAR = 100;
const HANGS_ON = { CAUSE: ['NEED', 'CAUSE'], EFFECT: ['NEED', 'EFFECT'] };

export const writing = (step, notes) => {
  const kind = KINDS[step.kind];
  const covered = step.privateFirst && !step.revealed;
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
                draft.label ?? step.labels[0],
                (label) => drafts.set(step.id, { label }),
              )
            : nothing
        }
        ${
          kind === 'NEED' && !step.horizon
            ? radios(
                t('phone.horizon'),
                'horizon',
                HORIZONS.map((horizon) => [horizon, t(`horizon.${horizon}`)]),
                draft.horizon ?? 'TODAY',
                (horizon) => drafts.set(step.id, { horizon }),
              )
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

/** Letters as people count them, and as the server does: an emoji is one. */
const lengthOf = (text) => [...text.trim().normalize('NFC')].length;

/** Nothing is cut off: what is too long is said, and stays to be shortened. */
const textarea = (id, text, keep, { wrong = false, help = false } = {}) => {
  const length = lengthOf(text);
  const isLong = length > LONGEST;
  const isWrong = isLong || (wrong && length === 0);
  const described = [help ? `${id}-help` : '', isWrong ? `${id}-problem` : ''].filter(Boolean).join(' ');
  return html`
    <textarea
      class="ds-input"
      id=${id}
      rows="3"
      .value=${bound(text)}
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${described || nothing}
      @input=${(event) => {
        keep(event.target.value);
        soon();
      }}
      @keydown=${quickly}
    ></textarea>
    ${length > LONGEST - NEAR && !isLong ? html`<p class="quiet">${t('phone.length', length, LONGEST)}</p>` : nothing}
    ${
      isWrong
        ? html`<p class="ds-validation-message" id="${id}-problem">
            ${isLong ? t('phone.problem.long', LONGEST, length) : t('phone.problem.empty')}
          </p>`
        : nothing
    }
  `;
};

const fits = (text) => text.trim() !== '' && lengthOf(text) <= LONGEST;

/** A line break is a line break on a phone; with a keyboard, control and enter sends. */
const quickly = (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.target.form.requestSubmit();
};

/** What a note hangs on: as many as fit, found by searching or in the list. */
const parentChoice = (kind, notes, chosen, choose, wrong, except = new Set(), name = 'parents') => {
  const all = notes.filter((note) => HANGS_ON[kind].includes(note.kind) && !except.has(note.id) && note.saved);
  const wanted = own.search.trim().toLocaleLowerCase();
  const seen = all
    .filter((note) => chosen.includes(note.id) || note.text.toLocaleLowerCase().includes(wanted))
    .sort((a, b) => HANGS_ON[kind].indexOf(a.kind) - HANGS_ON[kind].indexOf(b.kind) || a.number - b.number);
  const toggle = (id, on) => {
    choose(on ? [...chosen, id] : chosen.filter((other) => other !== id));
    draw();
  };
  return html`
    <fieldset class="phone-parents" id=${name} tabindex="-1" aria-describedby=${wrong ? `${name}-problem` : nothing}>
      <legend class="ds-label">${t(`phone.hangs.${kind}`)}</legend>
      ${wrong ? html`<p class="ds-validation-message" id="${name}-problem">${t('phone.problem.parents')}</p>` : nothing}
      ${all.length === 0 ? html`<p class="quiet">${t('phone.hangs.none')}</p>` : nothing}
      ${
        all.length > 6
          ? html`<input
              class="ds-input"
              type="search"
              aria-label=${t('phone.search')}
              placeholder=${t('phone.search')}
              .value=${bound(own.search)}
              @input=${(event) => {
                own.search = event.target.value;
                draw();
              }}
            />`
          : nothing
      }
      <div
        class="phone-choices"
        tabindex=${all.length > 6 ? '0' : nothing}
        role=${all.length > 6 ? 'group' : nothing}
        aria-label=${all.length > 6 ? t(`phone.hangs.${kind}`) : nothing}
      >
        ${repeat(
          seen,
          ({ id }) => id,
          (note) =>
            html`<label
              ><input
                class="ds-input"
                type="checkbox"
                .checked=${bound(chosen.includes(note.id))}
                @change=${(event) => toggle(note.id, event.target.checked)}
              /><span
                >${note.text}${note.kind === 'NEED' ? nothing : html` <span class="quiet">(${t(`phone.kind.${note.kind}`)})</span>`}</span
              ></label
            >`,
        )}
      </div>
    </fieldset>
  `;
};

const submit = (event, step, kind, notes) => {
  event.preventDefault();
  const { text, label, horizon, parents } = drafts.of(step.id);
  const known = parents.filter((id) => notes.some((note) => note.id === id));
  const isFree = kind === 'NEED' || !notes.some((note) => HANGS_ON[kind].includes(note.kind));
  own.problem = !fits(text)
    ? { step: step.id, at: 'write' }
    : known.length === 0 && !isFree
      ? { step: step.id, at: 'parents' }
      : null;
  if (own.problem) return focusOn(`#${own.problem.at}`);
  const deed = { do: 'write', note: newId(), step: step.id, text: text.trim() };
  if (step.labels.length > 0) deed.label = label ?? step.labels[0];
  if (kind === 'NEED' && !step.horizon) deed.horizon = horizon ?? 'TODAY';
  if (kind !== 'NEED') deed.parents = known;
  drafts.sent(step.id);
  send(deed);
  focusOn('#write');
};

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

const ownNote = (note, notes) => html`
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
  own.editing = { id: note.id, text: note.text, former: note.text, parents: [...note.parents] };
  focusOn('#edit');
};

const remove = (note) => {
  send({ do: 'remove', note: note.id, on: true });
  focusOn('#mine');
};

const editing = (note, notes) => html`
  <form class="phone-form" @submit=${(event) => saveEdit(event, note)}>
    <label class="ds-label" for="edit">${t('phone.edit.text')}</label>
    ${textarea(
      'edit',
      own.editing.text,
      (text) => {
        own.editing.text = text;
      },
      { wrong: true },
    )}
    ${
      note.kind === 'NEED'
        ? nothing
        : parentChoice(
            note.kind,
            notes,
            own.editing.parents,
            (parents) => {
              own.editing.parents = parents;
            },
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
          own.editing = null;
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
  own.editing = null;
  return focusOn('#mine');
};

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
          own.editing = null;
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
