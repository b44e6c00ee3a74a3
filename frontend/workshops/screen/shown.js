// What the room's votes came to, when the facilitator shows it: the same on the phones and on the big screen.
import { html, nothing, svg } from 'lit-html';
import { figure } from '../../platform/language.js';

/** A share of 1 as a bar; the number stands beside it. */
const bar = (share) =>
  svg`<svg class="shown-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="shown-track" width="100" height="6"/>
    <rect class="shown-part" width=${Math.round(100 * Math.min(1, share))} height="6"/>
  </svg>`;
/** So many are easier to read in two columns where there is room. */
const MANY = 10;
const percent = (share) => Math.round(100 * share);

/** The notes with their texts, those that still stand. */
const standing = (board, rows) =>
  rows.map(([id, value]) => ({ note: board.get(`note/${id}`), value })).filter(({ note }) => note);

const CROWD = 24;

/**
 * The rows that are shown: about so many, and all that can't be told from the last of them. A crowd of those comes in turns;
 * how many there are is always said.
 */
const portion = (rows, { most, turn, isLevel }) => {
  let end = Math.min(most, rows.length);
  while (end > 0 && end < rows.length && isLevel(rows[end - 1].value, rows[end].value)) end += 1;
  if (most === Infinity || end <= CROWD) return { rows: rows.slice(0, end), from: 1, all: rows.length };
  const from = (turn() % Math.ceil(end / CROWD)) * CROWD;
  return { rows: rows.slice(from, Math.min(end, from + CROWD)), from: from + 1, all: rows.length };
};

const rest = (t, { rows, from, all }) =>
  rows.length === all ? nothing : html`<p class="quiet">${t('shown.part', from, from + rows.length - 1, all)}</p>`;

const list = ({ rows }, row) =>
  html`<ul class="shown-list" data-many=${rows.length > MANY ? '' : nothing}>
    ${rows.map(row)}
  </ul>`;

/** @param turn which part of a crowd is shown where there is no room for all; any number */
export const shown = (step, { board, t, results, most = Infinity, turn = () => 0 }) => {
  if (!step.shown) return nothing;
  const draws = { DOTS: dots, PAIRS: pairs, ESTIMATES: estimates, START: start, EVALUATION: evaluations };
  return (
    draws[step.kind]?.(step, {
      board,
      t,
      result: ['PAIRS', 'START'].includes(step.kind) ? results(step) : undefined,
      results,
      most,
      turn,
    }) ?? nothing
  );
};

const dots = (step, { board, t, most, turn }) => {
  const all = standing(board, Object.entries(board.get(`total/${step.id}`) ?? {}))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  if (all.length === 0) return html`<p class="empty">${t('shown.none')}</p>`;
  const part = portion(all, { most, turn, isLevel: (a, b) => a === b });
  return html`${list(
    part,
    ({ note, value }) =>
      html`<li>
        <span class="shown-text">${note.text}</span> <b>${t('shown.dots', value)}</b>${bar(value / all[0].value)}
      </li>`,
  )}${rest(t, part)}`;
};

const pairs = (step, { board, t, result, most, turn }) => {
  if (!result) return html`<p class="empty">${t('shown.wait')}</p>`;
  const all = standing(
    board,
    result.ranked.map((one) => [one.note, one]),
  );
  if (all.length === 0) return html`<p class="empty">${t('shown.none')}</p>`;
  const part = portion(all, { most, turn, isLevel: (a, b) => a.tier === b.tier });
  const tiers = [...new Set(part.rows.map(({ value }) => value.tier))];
  const isOneTier = all.at(-1).value.tier === 1;
  const title = (tier) =>
    isOneTier ? t('shown.tier.one') : tier === 1 ? t('shown.tier.first') : t('shown.tier', tier);
  return html` <p class="quiet">${t('shown.tiers.how')}</p>
    <ol class="shown-tiers">
      ${tiers.map(
        (tier) =>
          html` <li>
            <p class="shown-tier">${title(tier)}</p>
            ${list(
              { rows: part.rows.filter(({ value }) => value.tier === tier) },
              ({ note, value }) =>
                html`<li>
                  <span class="shown-text">${note.text}</span>
                  <b>${t('shown.share', percent(value.share))}</b>${bar(value.share / all[0].value.share)}
                </li>`,
            )}
          </li>`,
      )}
    </ol>
    ${rest(t, part)}`;
};

const estimates = (step, { board, t, most, turn }) => {
  const better = ({ impact, effort }) => impact.median - effort.median;
  const all = standing(board, Object.entries(board.get(`estimates/${step.id}`) ?? {})).sort(
    (a, b) => better(b.value) - better(a.value),
  );
  if (all.length === 0) return html`<p class="empty">${t('shown.none')}</p>`;
  const part = portion(all, { most, turn, isLevel: (a, b) => better(a) === better(b) });
  return html` ${list(
    part,
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
  )}${rest(t, part)}`;
};

/** No more than is known: what too few, one alone or the links alone say has no interval. */
const why = (board, t, value) => {
  const most = needs(board, value.needs);
  if (value.basis === 'VOTES' && !value.alone) {
    return t('shown.start.why', percent(value.relief), percent(value.low), percent(value.high), most);
  }
  const unsure = value.alone ? t('shown.start.alone') : t(`shown.start.${value.basis}`);
  return `${t('shown.start.about', percent(value.relief), most)}. ${unsure}`;
};

/** What the room was shown before of what hurts, where there is nothing else to begin with. */
const asRanked = ({ board, t, results, ...how }) => {
  const earlier = board.steps().filter((step) => step.shown);
  const compared = earlier.findLast(({ kind }) => kind === 'PAIRS');
  const dotted = earlier.findLast(({ kind }) => kind === 'DOTS');
  const result = compared && results(compared);
  const ranking = result?.ranked.length
    ? pairs(compared, { board, t, result, ...how })
    : dotted && dots(dotted, { board, t, ...how });
  return ranking
    ? html`<p class="shown-tier">${t('shown.start.needs')}</p>
        ${ranking}`
    : nothing;
};

const start = (step, { board, t, result, ...how }) => {
  if (!result) return html`<p class="empty">${t('shown.wait')}</p>`;
  const rows = standing(
    board,
    result.suggestions.map((one) => [one.cause, one]),
  );
  if (rows.length === 0)
    return html`<p class="empty">${t('shown.start.none')}</p>
      ${asRanked({ board, t, ...how })}`;
  const leftOut = standing(
    board,
    result.leftOut.map((one) => [one.need, one]),
  );
  return html`
    ${list(
      { rows },
      ({ note, value }) =>
        html` <li>
          <span class="shown-text">${note.text}</span>
          <span class="shown-why">${why(board, t, value)}</span>
          ${bar(value.relief)}
        </li>`,
    )}
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
