// The big screen: what the whole room looks at. Nothing on it has to be clicked.
import { html, nothing, render, svg } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { clock, timeLeft } from './board.js';
import { hanging, layout, parts } from './graph.js';
import { announcer, openPage } from './page.js';
import { shown, shownResults } from './shown.js';

const { root, board, connection, t, begin, soon } = openPage();
const say = announcer(document.getElementById('said'));
const picture = document.getElementById('picture').content.firstElementChild;
const qr = document.getElementById('qr').content.firstElementChild;
const results = shownResults(connection, soon);
const HORIZONS = ['TODAY', 'FUTURE'];
const KINDS = { CAUSES: ['CAUSE'], EFFECTS: ['EFFECT'] };
const MOST = 60;
const RESULTS = 8;
const TALLEST = 900;
const TURN = 15_000;

// --- The top: where the room is, how long is left, how to come in ---

const head = (step) => {
  const count = board.get('people')?.count ?? 0;
  return html`
    <header class="screen-head">
      <div>
        <p class="screen-what">${board.get('workshop')?.title}</p>
        <h2 class="ds-heading screen-step">${step ? step.title : t('screen.waiting')}</h2>
        ${step?.instruction ? html`<p class="screen-instruction">${step.instruction}</p>` : nothing}
      </div>
      ${step ? timer(step) : nothing}
      <div class="screen-in">
        <p class="screen-people"><b>${count}</b> ${t('screen.people', count)}</p>
        <p class="screen-code">${board.get('workshop')?.code}</p>
      </div>
      ${step ? html`<div class="screen-small-qr">${qr}</div>` : nothing}
    </header>
  `;
};

const timer = (step) => {
  const left = timeLeft(step, connection.now());
  const state = step.state === 'PAUSED' ? t('screen.paused') : step.state === 'ENDED' ? t('screen.ended') : '';
  return html`<p class="screen-time" role="timer" aria-live="off" aria-label=${t('screen.left')} data-over=${left < 0 ? '' : nothing}>${left === undefined || step.state === 'ENDED' ? nothing : clock(left)}${state ? html` <span class="ds-tag" data-color="warning">${state}</span>` : nothing}</p>`;
};

const line = () => {
  const text = board.get('workshop')?.closed || connection.state === 'closed' ? t('line.closed') : connection.state === 'away' ? t('screen.away') : connection.state === 'out' ? t('line.out') : '';
  const message = board.get('message')?.text;
  return html`
    ${text ? html`<p class="screen-line" role="status">${text}</p>` : nothing}
    ${message ? html`<p class="screen-message" role="status">${message}</p>` : nothing}
  `;
};

// --- Before it begins ---

const waiting = () => html`
  <div class="screen-door">
    ${qr}
    <div>
      <p class="screen-how">${t('screen.scan')}</p>
      <p class="screen-address">${root.dataset.address}</p>
      <p class="screen-how">${t('screen.noAccount')}</p>
    </div>
  </div>
`;

// --- Notes as they come ---

const needs = (step) => {
  const all = board.notes((note) => note.step === step.id && !note.hidden);
  const count = board.get(`count/${step.id}`)?.notes ?? 0;
  if (step.privateFirst && !step.revealed) return covered(step, count);
  const groups = step.labels.length > 0 ? step.labels.map((label) => [label, all.filter((note) => note.label === label)]) : HORIZONS.map((horizon) => [t(`horizon.${horizon}`), all.filter((note) => note.horizon === horizon)]);
  return html`
    <div class="screen-groups" data-size=${all.length > 30 ? 'small' : all.length > 12 ? 'medium' : 'large'}>
      ${groups.filter(([, group]) => group.length > 0).map(([title, group]) => html`
        <section aria-label=${t('screen.group', title, group.length)}>
          <h3 class="ds-heading screen-group">${title} <span class="screen-count">${group.length}</span></h3>
          <ul class="screen-notes">${repeat(group.slice(-MOST / groups.length).reverse(), ({ id }) => id, (note) => html`<li class="screen-note" data-kind=${note.kind}>${note.text}${note.merged?.length ? html` <span class="screen-merged">×${note.merged.length + 1}</span>` : nothing}</li>`)}</ul>
        </section>`)}
    </div>
  `;
};

const covered = (step, count) => {
  const tables = Object.entries(board.get(`count/${step.id}`)?.tables ?? {});
  return html`
    <div class="screen-covered">
      <p class="screen-big">${count}</p>
      <p class="screen-how">${t('screen.covered', count)}</p>
      ${tables.length > 1 ? html`<ul class="screen-tables">${tables.map(([table, notes]) => html`<li>${Number(table) === 0 ? t('screen.noTable') : t('screen.table', table)} <b>${notes}</b></li>`)}</ul>` : nothing}
    </div>
  `;
};

// --- What hangs on what ---

/** In turns where there is more than can be read from afar; without what nobody has hung anything on. */
const graph = (kinds) => {
  const notes = board.notes((note) => !note.hidden && (note.kind === 'NEED' || kinds.includes(note.kind)));
  const all = parts(notes, TALLEST);
  const bare = notes.filter(({ kind, id }) => kind === 'NEED' && !notes.some(({ parents }) => parents.includes(id)));
  const turn = all.length === 0 ? 0 : Math.floor(connection.now() / TURN) % all.length;
  if (all.length === 0) return html`<p class="screen-how">${t('screen.graph.none')}</p>`;
  const drawn = layout(all[turn]);
  return html`
    <div class="screen-graph">
      <p class="screen-legend" aria-hidden="true">${legend(drawn)}</p>
      ${svg`<svg viewBox="-8 -8 ${drawn.width + 16} ${drawn.height + 16}" preserveAspectRatio="xMidYMin meet" aria-hidden="true">
        ${drawn.edges.map(({ path }) => svg`<path class="graph-line" d=${path}/>`)}
        ${repeat(drawn.nodes, ({ note }) => note.id, ({ note, x, y, width, height }) => svg`<foreignObject x=${x} y=${y} width=${width} height=${height}>${html`<div class="graph-note" data-kind=${note.kind}><span>${note.text}</span></div>`}</foreignObject>`)}
      </svg>`}
      <div class="sr-only">${tree(all[turn], kinds)}</div>
      <p class="screen-more">${[all.length > 1 ? t('screen.graph.part', turn + 1, all.length) : '', bare.length > 0 ? t('screen.graph.bare', bare.length) : ''].filter(Boolean).join(' · ')}</p>
    </div>
  `;
};

const legend = ({ first, last }) =>
  [first < 0 ? t('screen.kind.CAUSE') : '', t('screen.kind.NEED'), last > 0 ? t('screen.kind.EFFECT') : ''].filter(Boolean).join(' — ');

/** The same for who listens. */
const tree = (notes, kinds) => {
  const on = kinds.map((kind) => [kind, hanging(notes, kind)]);
  const item = (note) => html`<li>${note.text}${on.map(([kind, children]) => children.get(note.id) && html`<ul aria-label=${t(`screen.kind.${kind}`)}>${children.get(note.id).map(item)}</ul>`)}</li>`;
  return html`<ul>${notes.filter(({ kind }) => kind === 'NEED').map(item)}</ul>`;
};

// --- Votes and what they came to ---

const votes = (step) => {
  const count = board.get(`voted/${step.id}`)?.people ?? 0;
  const people = board.get('people')?.count ?? 0;
  if (step.shown) return html`<div class="screen-result">${shown(step, { board, t, results, most: RESULTS })}</div>`;
  return html`<div class="screen-covered"><p class="screen-big">${count}</p><p class="screen-how">${t('screen.voted', count, people)}</p></div>`;
};

const start = (step) => (step.shown ? votes(step) : graph(['CAUSE', 'EFFECT']));

// --- The whole ---

const body = (step) => {
  if (!step) return waiting();
  switch (step.kind) {
    case 'PICTURE': return html`<div class="screen-picture">${picture}</div>`;
    case 'NEEDS': return needs(step);
    case 'CAUSES': case 'EFFECTS': return step.privateFirst && !step.revealed ? covered(step, board.get(`count/${step.id}`)?.notes ?? 0) : graph(KINDS[step.kind]);
    case 'START': return start(step);
    case 'BREAK': return nothing;
    default: return votes(step);
  }
};

const draw = () => {
  const step = board.current();
  say(t('screen.said', step?.title ?? t('screen.waiting'), board.get('people')?.count ?? 0, step ? (board.get(`count/${step.id}`)?.notes ?? 0) : 0));
  render(html`<div class="screen">${line()}${head(step)}<div class="screen-body">${body(step)}</div></div>`, root);
};

begin(draw);
setInterval(soon, 1_000);
