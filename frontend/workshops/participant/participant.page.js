// The participant's board: where the room is, what to do now, and what one has written and voted oneself.
import { html, nothing, render } from 'lit-html';
import { shownResults } from '../board/asked.js';
import { clock, timeLeft } from '../board/board.js';
import { announcer } from '../line/page.js';
import {
  KINDS,
  begin,
  board,
  button,
  connection,
  drafts,
  focusOn,
  isClosed,
  notesNow,
  own,
  root,
  soon,
  stepOf,
  t,
} from './desk.js';
import { dots } from './dots.js';
import { estimates } from './estimates.js';
import { evaluation } from './evaluation.js';
import { introduction } from './introduction.js';
import { editingStill, leftBehind } from './left-behind.js';
import { pairs } from './pairs.js';
import { undoing } from './undoing.js';
import { writing } from './writing.js';
import { shown } from '../screen/shown.js';

const say = announcer(document.getElementById('said'));
const results = shownResults({ board, ask: (what, query) => connection.ask(what, query), draw: soon });

const line = () => {
  const unsent = connection.pending().filter(({ number }) => number === undefined).length;
  const text = isClosed()
    ? t('line.closed')
    : { live: '', connecting: '', away: t('line.away', unsent), out: t('line.out'), closed: '' }[connection.state];
  return html`
    ${
      text
        ? html`<div class="ds-alert" data-color=${isClosed() ? 'info' : 'warning'} role="status">
            <p class="ds-paragraph">${text}</p>
            ${isClosed() && !wasClosed ? result() : nothing}
          </div>`
        : nothing
    }
    ${connection.refused().map(refused)}
  `;
};

/** The page itself then says where the result is. */
const wasClosed = isClosed();

/** It comes on this page, when somebody has made it and published it. */
const result = () =>
  html`<p class="ds-paragraph">
    ${t('phone.closed')} <a class="ds-link" href=${root.dataset.path}>${t('phone.closed.look')}</a>
  </p>`;

/** What is written where the room has seen what came of it is kept, and they are told what it is worth. */
const settled = (step) => {
  const here = [step, ...drafts.begun().map(stepOf)].filter((one) => one?.settled && KINDS[one.kind]);
  return here.length === 0 || isClosed()
    ? nothing
    : html`<div class="ds-alert" data-color="info" role="status">
        <p class="ds-paragraph">${t('phone.settled.writing')}</p>
      </div>`;
};

const refused = ({ deed, refused: why }) => html`
  <div class="ds-alert phone-refused" data-color="danger" role="alert">
    <p class="ds-paragraph">${why || t('phone.unreadable')}</p>
    ${deed.text ? html`<p class="ds-paragraph as-written">${deed.text.slice(0, 600)}</p>` : nothing}
    <div class="actions">
      ${deed.do === 'write' ? button(t('phone.mend'), () => mend(deed)) : nothing}
      ${button(t('phone.understood'), () => connection.forget(deed.id), { kind: 'tertiary' })}
    </div>
  </div>
`;

/** What was refused goes back to where it was written, before what has been begun since. */
const mend = (deed) => {
  const begun = drafts.of(deed.step).text;
  drafts.set(deed.step, {
    text: [deed.text, begun].filter(Boolean).join('\n'),
    parents: deed.parents ?? [],
    label: deed.label,
    horizon: deed.horizon,
  });
  connection.forget(deed.id);
  focusOn('#write');
};

/** The wall has the question as an instruction; here it stands over its answers. */
const isSaid = (step) => step?.instruction && !(step.kind === 'EVALUATION' && step.instruction === t('phone.evaluate'));

const head = (step) => {
  const steps = board.steps();
  const table = board.get('me')?.table;
  const message = board.get('message')?.text;
  return html`
    ${message ? html`<div class="phone-message" role="status"><p>${message}</p></div>` : nothing}
    <header class="phone-head">
      <p class="quiet">
        ${
          step
            ? t('phone.step', steps.findIndex(({ id }) => id === step.id) + 1, steps.length)
            : t('phone.here', board.get('people')?.count ?? 0)
        }${table ? html` · <b>${t('phone.table', table)}</b>` : nothing}
      </p>
      <div class="phone-now">
        <h2 class="ds-heading" data-size="md">${step ? step.title : t('phone.waiting')}</h2>
        ${step ? timer(step) : nothing}
      </div>
      ${isSaid(step) ? html`<p class="ds-paragraph">${step.instruction}</p>` : nothing}
      ${step ? nothing : html`<p class="ds-paragraph">${t('phone.waiting.what')}</p>`}
    </header>
  `;
};

const timer = (step) => {
  const left = timeLeft(step, connection.now());
  const state = step.state === 'PAUSED' ? t('phone.paused') : step.state === 'ENDED' ? t('phone.ended') : '';
  return html`<p
    class="phone-time"
    role="timer"
    aria-live="off"
    aria-label=${t('phone.left')}
    data-over=${left < 0 ? '' : nothing}
  >
    ${left === undefined || step.state === 'ENDED' ? nothing : clock(left)}
    ${state ? html`<span class="ds-tag" data-color="warning">${state}</span>` : nothing}
  </p>`;
};

const picture = document.getElementById('picture').content.firstElementChild;

const VOTES = { DOTS: dots, PAIRS: pairs, ESTIMATES: estimates, EVALUATION: evaluation };

const body = (step, notes) => {
  if (!step) return nothing;
  if (KINDS[step.kind]) return writing(step, notes);
  if (step.kind === 'PICTURE') return html`<div class="phone-picture">${picture}</div>`;
  if (step.kind === 'BREAK') return nothing;
  if (step.shown)
    return html`<section aria-labelledby="result">
      <h3 class="ds-heading" data-size="xs" id="result">${t('phone.result')}</h3>
      ${shown(step, { board, t, results })}
    </section>`;
  if (isClosed()) return nothing;
  if (!VOTES[step.kind]) return html`<p class="empty">${t('phone.look')}</p>`;
  if (step.settled) return html`<p class="empty">${t('phone.settled')}</p>`;
  return html`${VOTES[step.kind](step, notes)}${undoing(step)}`;
};

const said = (step) => {
  if (!step) return t('phone.waiting');
  const notes = board.get(`count/${step.id}`)?.notes;
  return notes === undefined ? step.title : t('phone.said', step.title, notes);
};

let drawnBefore = null;

const whole = () => {
  const step = board.current();
  if (drawnBefore !== step?.id) {
    drawnBefore = step?.id;
    Object.assign(own, {
      editing: editingStill(),
      search: '',
      problem: null,
      pairs: null,
      cause: null,
      choice: {},
      score: null,
    });
  }
  if (connection.state === 'out') return render(html`<div class="phone">${line()}</div>`, root);
  say(said(step));
  const notes = notesNow();
  return render(
    html`<div class="phone">
      ${line()}${head(step)}${settled(step)}${leftBehind(step, notes)}${body(step, notes)}${introduction()}
    </div>`,
    root,
  );
};

begin(whole);
setInterval(() => document.visibilityState === 'visible' && soon(), 1_000);
