// What all have written.
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { below, hanging } from '../board/graph.js';
import { HORIZONS, board, button, drafts, focusOn, isClosed, t } from './desk.js';

/** With more needs than this, what hangs on each is folded, or a thumb never gets to the end. */
const MANY = 8;

export const needs = (step, notes) => {
  const all = notes.filter((note) => note.kind === 'NEED' && note.step === step.id);
  const groups =
    step.labels.length > 0
      ? [
          ...step.labels.map((label) => [label, all.filter((note) => note.label === label)]),
          [t('phone.noLabel'), all.filter((note) => !step.labels.includes(note.label))],
        ]
      : HORIZONS.map((horizon) => [t(`horizon.${horizon}`), all.filter((note) => note.horizon === horizon)]);
  return html`
    <section aria-labelledby="all">
      <h3 class="ds-heading" data-size="xs" id="all">${t('phone.all', all.length)}</h3>
      ${groups
        .filter(([, group]) => group.length > 0)
        .map(
          ([title, group]) =>
            html`<h4 class="ds-heading" data-size="2xs">${t('phone.group', title, group.length)}</h4>
              <ul class="phone-notes">
                ${repeat(group, ({ id }) => id, noteLine)}
              </ul>`,
        )}
    </section>
  `;
};

const noteLine = (note) =>
  html`<li class="phone-note" data-kind=${note.kind}>
    <p class="as-written">${note.text}</p>
    ${note.merged?.length ? html`<p class="quiet">${t('phone.merged', note.merged.length)}</p>` : nothing}
  </li>`;

/** The needs with what hangs on each, as deep as they dig. */
export const tree = (step, kind, notes) => {
  const on = hanging(notes, kind);
  const roots = notes.filter((note) => note.kind === 'NEED');
  const folded = (id, children) =>
    roots.length > MANY && roots.some((root) => root.id === id)
      ? html`<details>
          <summary>
            ${t(
              `phone.below.${kind}`,
              [
                ...below(
                  notes.filter((note) => note.kind === kind),
                  id,
                ),
              ].length,
            )}
          </summary>
          ${children}
        </details>`
      : children;
  const count = board.get(`count/${step.id}`)?.notes ?? 0;
  return html`
    <section aria-labelledby="all">
      <h3 class="ds-heading" data-size="xs" id="all">${t(`phone.tree.${kind}`, roots.length, count)}</h3>
      <ul class="phone-tree">
        ${repeat(
          roots,
          ({ id }) => id,
          (note) => branch(note, step, kind, on, folded),
        )}
      </ul>
    </section>
  `;
};

const branch = (note, step, kind, on, folded) => {
  const children = on.get(note.id) ?? [];
  return html` <li>
    <div class="phone-note" data-kind=${note.kind}>
      <p class="as-written">${note.text}</p>
      ${isClosed() || !note.saved ? nothing : button(t(`phone.why.${kind}`), () => hangOn(note, step), { kind: 'tertiary', of: note.text })}
    </div>
    ${
      children.length > 0
        ? folded(
            note.id,
            html`<ul>
              ${repeat(
                children,
                ({ id }) => id,
                (child) => branch(child, step, kind, on, folded),
              )}
            </ul>`,
          )
        : nothing
    }
  </li>`;
};

const hangOn = (note, step) => {
  drafts.set(step.id, { parents: [note.id] });
  focusOn('#write');
};
