// What the whole room sees of a step: notes as they come, what hangs on what, votes and what they came to. The same on the big
// screen as in the film of it.
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { hung } from './hung.js';
import { shown } from './shown.js';

const HORIZONS = ['TODAY', 'FUTURE'];
const KINDS = { CAUSES: ['CAUSE'], EFFECTS: ['EFFECT'] };
const MOST = 60;
const RESULTS = 8;

/**
 * Draws a step of the agenda.
 *
 * @param picture the facts of the challenge, an element
 * @param results what the server works out for a step: results(step) is undefined until it has come
 * @param turn which part of a graph that is too big to be read at once; any number
 */
export const stage = ({ board, t, picture, results, turn }) => {
  const graph = hung({ board, t, turn });

  const needs = (step) => {
    const all = board.notes((note) => note.step === step.id && !note.hidden);
    const count = board.get(`count/${step.id}`)?.notes ?? 0;
    if (step.covered) return covered(step, count);
    const unsorted = all.filter((note) => !step.labels.includes(note.label));
    const groups =
      step.labels.length > 0
        ? [
            ...step.labels.map((label) => [label, all.filter((note) => note.label === label)]),
            ...(unsorted.length > 0 ? [[t('screen.noLabel'), unsorted]] : []),
          ]
        : HORIZONS.map((horizon) => [t(`horizon.${horizon}`), all.filter((note) => note.horizon === horizon)]);
    const room = Math.floor(MOST / groups.length);
    return html`
      <div class="screen-groups">
        ${groups
          .filter(([, group]) => group.length > 0)
          .map(
            ([title, group]) =>
              html` <section aria-label=${t('screen.group', title, group.length)}>
                <h3 class="ds-heading screen-group">${title} <span class="screen-count">${group.length}</span></h3>
                <ul class="screen-notes">
                  ${repeat(
                    group.slice(-room).reverse(),
                    ({ id }) => id,
                    (note) =>
                      html`<li class="screen-note" data-kind=${note.kind}>
                        ${note.text}${note.merged?.length ? html` <span class="screen-merged">×${note.merged.length + 1}</span>` : nothing}
                      </li>`,
                  )}
                </ul>
                ${group.length > room ? html`<p class="quiet">${t('screen.latest', room)}</p>` : nothing}
              </section>`,
          )}
      </div>
    `;
  };

  const covered = (step, count) => {
    const tables = Object.entries(board.get(`count/${step.id}`)?.tables ?? {});
    return html`
      <div class="screen-covered">
        <p class="screen-big">${count}</p>
        <p class="screen-how">${t('screen.covered', count)}</p>
        ${
          tables.length > 1
            ? html`<ul class="screen-tables">
                ${tables.map(
                  ([table, notes]) =>
                    html`<li>
                      ${Number(table) === 0 ? t('screen.noTable') : t('screen.table', table)} <b>${notes}</b>
                    </li>`,
                )}
              </ul>`
            : nothing
        }
      </div>
    `;
  };

  const votes = (step) => {
    const count = board.get(`voted/${step.id}`)?.people ?? 0;
    const people = board.get('people')?.count ?? 0;
    if (step.shown)
      return html`<div class="screen-result">${shown(step, { board, t, results, most: RESULTS, turn })}</div>`;
    return html`<div class="screen-covered">
      <p class="screen-big">${count}</p>
      <p class="screen-how">${t('screen.voted', count, people)}</p>
    </div>`;
  };

  const start = (step) =>
    step.shown
      ? votes(step)
      : html`<p class="screen-how">${t('screen.start.soon')}</p>
          ${graph(['CAUSE', 'EFFECT'], nothing)}`;

  return (step) => {
    switch (step.kind) {
      case 'PICTURE':
        return html`<div class="screen-picture">${picture}</div>`;
      case 'NEEDS':
        return needs(step);
      case 'CAUSES':
      case 'EFFECTS':
        return step.covered ? covered(step, board.get(`count/${step.id}`)?.notes ?? 0) : graph(KINDS[step.kind]);
      case 'START':
        return start(step);
      case 'BREAK':
        return nothing;
      default:
        return votes(step);
    }
  };
};
