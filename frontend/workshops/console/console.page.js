// The facilitator's console: where the room is, who is in it, and what is on the board.
import { html, nothing, render } from 'lit-html';
import { agenda } from './agenda.js';
import { door, knocking } from './door.js';
import { begin, board, connection, root, soon, t } from './desk.js';
import { message } from './message.js';
import { notes } from './notes.js';
import { now, timer } from './now.js';
import { people } from './people.js';
import { undoing } from './undoing.js';
import { announcer } from '../line/page.js';

const say = announcer(document.getElementById('said'));

const line = () => {
  const unsent = connection.pending().filter(({ number }) => number === undefined).length;
  const text = board.get('workshop')?.closed
    ? t('line.closed')
    : {
        live: '',
        connecting: t('line.connecting'),
        away: t('line.away', unsent),
        out: t('line.out'),
        closed: t('line.closed'),
      }[connection.state];
  return html`
    ${text ? html`<div class="ds-alert" data-color="warning" role="status"><p class="ds-paragraph">${text}</p></div>` : nothing}
    ${connection.refused().map(
      ({ deed, refused }) =>
        html` <div class="ds-alert console-refused" data-color="danger" role="alert">
          <p class="ds-paragraph">${refused || t('console.unreadable')}</p>
          <button class="ds-button" data-variant="tertiary" type="button" @click=${() => connection.forget(deed.id)}>
            ${t('console.understood')}
          </button>
        </div>`,
    )}
  `;
};

/** The console is long: from anywhere in it one sees where the room is and comes to each of its parts. */
const jump = (step) => html`
  <nav class="console-jump" aria-label=${t('console.jump')}>
    ${step ? html`<span class="console-where"><b>${step.title}</b> ${timer(step)}</span>` : nothing}
    ${['now', 'agenda', 'message', 'undo', 'notes', 'door'].map((part) => html`<a class="ds-link" href="#${part}">${t(`console.${part}`)}</a>`)}
    <a class="ds-link" href="#people">${t('console.people', board.get('people')?.count ?? 0)}</a>
  </nav>
`;

/** The head of the page then says what there is to do. */
const wasClosed = board.get('workshop')?.closed;

/** Nothing can be done in it: what stands here is what there is, and where to open it again. */
const closed = (count) => html`
  ${line()}
  <p class="ds-paragraph">${t('console.people', count)}, ${t('console.notes.count', board.notes().length)}.</p>
  ${
    wasClosed
      ? nothing
      : html`<p class="ds-paragraph">
          <a class="ds-link" href="${root.dataset.path}/console">${t('console.closed.look')}</a>
        </p>`
  }
`;

const whole = () => {
  const count = board.get('people')?.count ?? 0;
  const step = board.current();
  if (board.get('workshop')?.closed) return render(closed(count), root);
  say(t('console.said', count, step ? (board.get(`count/${step.id}`)?.notes ?? 0) : 0));
  return render(
    html`
      ${line()} ${knocking()} ${jump(step)}
      <div class="console">
        <div class="console-side">${now()}${agenda()}${message()}${undoing()}</div>
        <div class="console-main">${notes()}${door()}${people()}</div>
      </div>
    `,
    root,
  );
};

begin(whole);
setInterval(() => document.visibilityState === 'visible' && soon(), 1_000);
