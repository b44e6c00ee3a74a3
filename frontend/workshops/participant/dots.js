// Dots: a few each, on the needs that hurt most.
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { HORIZONS, board, connection, send, t, weighed } from './desk.js';

/** With those that are on their way. */
const dotsNow = (step) => {
  const on = { ...board.get(`dots/${step.id}`)?.on };
  connection.pending().forEach(({ deed }) => {
    if (deed.do === 'dot' && deed.step === step.id) on[deed.note] = deed.dots;
  });
  return on;
};

const placed = (on) => Object.values(on).reduce((sum, count) => sum + count, 0);

/** Each may have had more of them before: what was put stays. */
const dotsLeft = (step, on) => Math.max(0, step.dots - placed(on));

/** Counts when it is pressed: two quick presses come before the page is drawn anew. */
const putDot = (step, note, by) => {
  const on = dotsNow(step);
  const count = (on[note.id] ?? 0) + by;
  if (by > 0 ? dotsLeft(step, on) > 0 : count >= 0) send({ do: 'dot', step: step.id, note: note.id, dots: count });
};

export const dots = (step, notes) => {
  const on = dotsNow(step);
  const all = weighed(notes, 'NEED');
  const left = dotsLeft(step, on);
  const unsent = connection.pending().some(({ deed, number }) => deed.do === 'dot' && number === undefined);
  return html`
    <p class="phone-left-dots" role="status">
      <b>${t('phone.dots.left', left)}</b>
      <span class="ds-tag" data-color=${unsent ? 'warning' : 'success'}
        >${unsent ? t('phone.unsaved') : t('phone.saved')}</span
      >
    </p>
    ${placed(on) > step.dots ? html`<p class="ds-paragraph">${t('phone.dots.kept', step.dots, placed(on))}</p>` : nothing}
    ${HORIZONS.map((horizon) => [horizon, all.filter((note) => note.horizon === horizon)])
      .filter(([, group]) => group.length > 0)
      .map(
        ([horizon, group]) =>
          html` <section aria-labelledby="dots-${horizon}">
            <h3 class="ds-heading" data-size="xs" id="dots-${horizon}">
              ${t('phone.group', t(`horizon.${horizon}`), group.length)}
            </h3>
            <ul class="phone-notes">
              ${repeat(
                group,
                ({ id }) => id,
                (note) => dotsOn(step, note, on[note.id] ?? 0),
              )}
            </ul>
          </section>`,
      )}
  `;
};

const dotsOn = (step, note, count) => html`
  <li class="phone-note phone-dots" data-kind="NEED" data-chosen=${count > 0 ? '' : nothing}>
    <p class="as-written">${note.text}</p>
    <div role="group" aria-label=${t('phone.dots.of', note.text)}>
      <button
        class="ds-button"
        type="button"
        data-variant="secondary"
        aria-label=${t('phone.dots.less', note.text)}
        @click=${() => putDot(step, note, -1)}
      >
        −
      </button>
      <span class="phone-count"><span class="sr-only">${t('phone.dots.here')} </span>${count}</span>
      <button
        class="ds-button"
        type="button"
        data-variant="secondary"
        aria-label=${t('phone.dots.more', note.text)}
        @click=${() => putDot(step, note, 1)}
      >
        +
      </button>
    </div>
  </li>
`;
