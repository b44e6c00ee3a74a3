// The big screen: what the whole room looks at. Nothing on it has to be clicked.
import { html, nothing, render } from 'lit-html';
import { shownResults } from '../board/asked.js';
import { clock, timeLeft } from '../board/board.js';
import { announcer, openPage } from '../line/page.js';
import { stage } from './stage.js';

const { root, board, connection, t, begin, soon } = openPage();
const say = announcer(document.getElementById('said'));
const picture = document.getElementById('picture').content.firstElementChild;
const qr = document.getElementById('qr').content.firstElementChild;
const TURN = 15_000;
const scene = stage({
  board,
  t,
  picture,
  results: shownResults({ board, ask: (what, query) => connection.ask(what, query), draw: soon }),
  turn: () => Math.floor(connection.now() / TURN),
});
const LARGEST = 1.3;
const SMALLEST = 0.5;

const isOver = () => board.get('workshop')?.closed || connection.state === 'closed';

const head = (step) => {
  const count = board.get('people')?.count ?? 0;
  if (isOver())
    return html`
      <header class="screen-head">
        <h2 class="ds-heading screen-step">${step?.shown ? step.title : board.get('workshop')?.title}</h2>
      </header>
    `;
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
  return html`<p
    class="screen-time"
    role="timer"
    aria-live="off"
    aria-label=${t('screen.left')}
    data-over=${left < 0 ? '' : nothing}
  >
    ${left === undefined || step.state === 'ENDED' ? nothing : clock(left)}${
      state ? html` <span class="ds-tag" data-color="warning">${state}</span>` : nothing
    }
  </p>`;
};

const line = () => {
  const text = isOver() ? t('line.closed') : connection.state === 'away' ? t('screen.away') : '';
  const message = board.get('message')?.text;
  return html`
    ${text ? html`<p class="screen-line" role="status">${text}</p>` : nothing}
    ${message ? html`<p class="screen-message" role="status">${message}</p>` : nothing}
  `;
};

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

/** What a step came to is still read when it is over; nobody comes in or answers any more. */
const body = (step) => {
  if (isOver() && !step?.shown) return html`<p class="screen-how">${t('screen.thanks')}</p>`;
  return step ? scene(step) : waiting();
};

/** As large as there is room for: nobody scrolls a screen on a wall. A narrow one is held in the hand. */
const fit = () => {
  const page = document.documentElement;
  const wide = matchMedia('(min-width: 48rem)').matches;
  for (let size = wide ? LARGEST : 1; size >= SMALLEST; size -= 0.05) {
    root.style.setProperty('--fit', size);
    if (!wide || page.scrollHeight <= page.clientHeight) return;
  }
};

/** Who changed the link is not to have the room's words left on a wall somewhere. */
const out = () => html`<div class="screen"><p class="screen-line" role="status">${t('screen.out')}</p></div>`;

const draw = () => {
  // The link ends with the workshop, and the room is thanked all the same.
  if (connection.state === 'out' && !isOver()) return render(out(), root);
  const step = board.current();
  say(
    t(
      'screen.said',
      step?.title ?? t('screen.waiting'),
      board.get('people')?.count ?? 0,
      step ? (board.get(`count/${step.id}`)?.notes ?? 0) : 0,
    ),
  );
  render(
    html`<div class="screen">
      ${line()}${head(step)}
      <div class="screen-body">${body(step)}</div>
    </div>`,
    root,
  );
  return fit();
};

begin(draw);
setInterval(soon, 1_000);
addEventListener('resize', soon);
