// What the room's votes came to, when the facilitator shows it: the same on the phones and on the big screen.
import { html, nothing, svg } from 'lit-html';

/** A share of 1 as a bar; the number stands beside it. */
const bar = (share) =>
  svg`<svg class="shown-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="shown-track" width="100" height="6"/>
    <rect class="shown-part" width=${Math.round(100 * Math.min(1, share))} height="6"/>
  </svg>`;
const figure = (number) => number.toLocaleString(document.documentElement.lang);
const percent = (share) => Math.round(100 * share);

/** The notes with their texts, those that still stand. */
const standing = (board, rows) =>
  rows.map(([id, value]) => ({ note: board.get(`note/${id}`), value })).filter(({ note }) => note);

export const shown = (step, { board, t, results, most = Infinity }) => {
  if (!step.shown) return nothing;
  const draws = { DOTS: dots, PAIRS: pairs, ESTIMATES: estimates, START: start, EVALUATION: evaluations };
  return (
    draws[step.kind]?.(step, {
      board,
      t,
      result: ['PAIRS', 'START'].includes(step.kind) ? results(step) : undefined,
      most,
    }) ?? nothing
  );
};

const dots = (step, { board, t, most }) => {
  const rows = standing(board, Object.entries(board.get(`total/${step.id}`) ?? {}))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, most);
  if (rows.length === 0) return html`<p class="empty">${t('shown.none')}</p>`;
  return html`<ol class="shown-list">
    ${rows.map(
      ({ note, value }) =>
        html`<li>
          <span class="shown-text">${note.text}</span> <b>${t('shown.dots', value)}</b>${bar(value / rows[0].value)}
        </li>`,
    )}
  </ol>`;
};

const pairs = (step, { board, t, result, most }) => {
  if (!result) return html`<p class="empty">${t('shown.wait')}</p>`;
  const rows = standing(
    board,
    result.ranked.map((one) => [one.note, one]),
  ).slice(0, most);
  if (rows.length === 0) return html`<p class="empty">${t('shown.none')}</p>`;
  const tiers = [...new Set(rows.map(({ value }) => value.tier))];
  return html` <p class="quiet">${t('shown.tiers.how')}</p>
    <ol class="shown-tiers">
      ${tiers.map(
        (tier, at) =>
          html` <li>
            <p class="shown-tier">${at === 0 ? t('shown.tier.first') : t('shown.tier', at + 1)}</p>
            <ul class="shown-list">
              ${rows
                .filter(({ value }) => value.tier === tier)
                .map(
                  ({ note, value }) =>
                    html`<li>
                      <span class="shown-text">${note.text}</span>
                      <b>${t('shown.share', percent(value.share))}</b>${bar(value.share / rows[0].value.share)}
                    </li>`,
                )}
            </ul>
          </li>`,
      )}
    </ol>`;
};

const estimates = (step, { board, t, most }) => {
  const rows = standing(board, Object.entries(board.get(`estimates/${step.id}`) ?? {}))
    .sort((a, b) => b.value.impact.median - b.value.effort.median - (a.value.impact.median - a.value.effort.median))
    .slice(0, most);
  if (rows.length === 0) return html`<p class="empty">${t('shown.none')}</p>`;
  return html` <ol class="shown-list">
    ${rows.map(
      ({ note, value }) =>
        html` <li>
          <span class="shown-text">${note.text}</span>
          <span
            >${t('shown.impact')} <b>${figure(value.impact.median)}</b> · ${t('shown.effort')}
            <b>${figure(value.effort.median)}</b></span
          >
          ${
            value.impact.disagreement > 0.5 || value.effort.disagreement > 0.5
              ? html`<span class="ds-tag" data-color="warning">${t('shown.disagree')}</span>`
              : nothing
          }
        </li>`,
    )}
  </ol>`;
};

const start = (step, { board, t, result, most }) => {
  if (!result) return html`<p class="empty">${t('shown.wait')}</p>`;
  const rows = standing(
    board,
    result.suggestions.map((one) => [one.cause, one]),
  ).slice(0, most);
  if (rows.length === 0) return html`<p class="empty">${t('shown.start.none')}</p>`;
  const leftOut = standing(
    board,
    result.leftOut.map((one) => [one.need, one]),
  );
  return html`
    <ol class="shown-list">
      ${rows.map(
        ({ note, value }) =>
          html` <li>
            <span class="shown-text">${note.text}</span>
            <span class="shown-why"
              >${t('shown.start.why', percent(value.relief), percent(value.low), percent(value.high), needs(board, value.needs))}</span
            >
            ${bar(value.relief)}
          </li>`,
      )}
    </ol>
    ${
      leftOut.length > 0
        ? html`<p class="shown-tier">${t('shown.start.leftOut')}</p>
            <ul class="ds-list">
              ${leftOut.map(({ note, value }) => html`<li>${t(`role.${value.kind}`)}: ${note.text}</li>`)}
            </ul>`
        : nothing
    }
    ${result.unexplained > 0.05 ? html`<p class="quiet">${t('shown.start.unexplained', percent(result.unexplained))}</p>` : nothing}
  `;
};

const needs = (board, relieved) =>
  standing(
    board,
    relieved.slice(0, 2).map((one) => [one.need, one]),
  )
    .map(({ note }) => `«${note.text}»`)
    .join(', ');

const evaluations = (step, { board, t }) => {
  const { people = 0, scores = {} } = board.get(`evaluations/${step.id}`) ?? {};
  const most = Math.max(1, ...Object.values(scores));
  return html` <p class="ds-paragraph">${t('shown.answers', people)}</p>
    <ul class="shown-list">
      ${[5, 4, 3, 2, 1].map(
        (score) =>
          html`<li>
            <span class="shown-text">${t(`shown.score.${score}`)}</span>
            <b>${scores[score] ?? 0}</b>${bar((scores[score] ?? 0) / most)}
          </li>`,
      )}
    </ul>`;
};
