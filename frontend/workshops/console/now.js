// Where the room is, and what is kept from it until the facilitator says so.
import { html, nothing } from 'lit-html';
import { clock, timeLeft } from '../board/board.js';
import { reading } from '../board/moment.js';
import { WRITING, board, button, connection, soon, t } from './desk.js';

const SHOWING = ['DOTS', 'PAIRS', 'ESTIMATES', 'START', 'EVALUATION'];

const READ = reading({ draw: soon });

export const now = () => {
  const step = board.current();
  const steps = board.steps();
  const at = steps.findIndex(({ id }) => id === step?.id);
  const next = steps[at + 1];
  const where = step?.id ?? '';
  const on = { kind: 'primary', read: READ([where])(where) };
  return html`
    <section class="ds-card console-now" aria-labelledby="now">
      <h2 class="ds-heading" data-size="xs" id="now">${t('console.now')}</h2>
      ${
        step
          ? html`
              <p class="console-step">${step.title}</p>
              <div class="console-time">${timer(step)}</div>
              ${progress(step)} ${settled(step)}
              <div class="actions">
                ${step.state === 'PAUSED' ? button(t('console.resume'), { do: 'resume' }, { kind: 'primary' }) : nothing}
                ${step.state === 'RUNNING' ? button(t('console.pause'), { do: 'pause' }) : nothing}
                ${step.state === 'ENDED' ? button(t('console.again'), { do: 'start', step: step.id }) : nothing}
                ${
                  step.state === 'RUNNING' || step.state === 'PAUSED'
                    ? html`${button(t('console.prolong', 1), { do: 'prolong', minutes: 1 })}${button(
                        t('console.prolong', 5),
                        { do: 'prolong', minutes: 5 },
                      )}${button(t('console.end'), { do: 'end' })}`
                    : nothing
                }
              </div>
              <div class="actions">
                ${showing(step)}${
                  next ? button(t('console.next', next.title), { do: 'start', step: next.id }, on) : nothing
                }
              </div>
            `
          : html`
              <p class="ds-paragraph">${t('console.waiting')}</p>
              ${
                next
                  ? html`<div class="actions">
                      ${button(t('console.begin', next.title), { do: 'start', step: next.id }, on)}
                    </div>`
                  : nothing
              }
            `
      }
    </section>
  `;
};

export const timer = (step) => {
  const left = timeLeft(step, connection.now());
  const state =
    step.state === 'PAUSED' ? t('console.state.paused') : step.state === 'ENDED' ? t('console.state.ended') : '';
  return html`<span role="timer" aria-live="off" data-over=${left < 0 ? '' : nothing}
    >${left === undefined ? nothing : clock(left)}
    ${state ? html`<span class="ds-tag" data-color="warning">${state}</span>` : nothing}</span
  >`;
};

const progress = (step) => {
  const people = board.get('people')?.count ?? 0;
  const notes = board.get(`count/${step.id}`)?.notes;
  const voted = board.get(`voted/${step.id}`)?.people;
  return html`<p class="ds-paragraph">
    ${notes === undefined ? nothing : t('console.notes.count', notes)}
    ${voted === undefined ? nothing : t('console.voted', voted, people)}
  </p>`;
};

/** What is kept from the room until the facilitator says so. */
const showing = (step) => html`
  ${
    WRITING.includes(step.kind) && step.privateFirst
      ? step.covered
        ? button(t('console.reveal'), { do: 'reveal', step: step.id, on: true }, { kind: 'primary', color: 'warm' })
        : button(t('console.cover'), { do: 'reveal', step: step.id, on: false })
      : nothing
  }
  ${
    SHOWING.includes(step.kind)
      ? step.shown
        ? button(t('console.unshow'), { do: 'show', step: step.id, on: false })
        : button(t('console.show'), { do: 'show', step: step.id, on: true }, { kind: 'primary', color: 'warm' })
      : nothing
  }
`;

/** What participants do there counts no more, which those who look at an open vote must know. */
const settled = (step) => {
  if (!step.settled || step.shown) return nothing;
  return html`<p class="ds-paragraph">
    ${t(WRITING.includes(step.kind) ? 'console.settled.writing' : 'console.settled')}
  </p>`;
};
