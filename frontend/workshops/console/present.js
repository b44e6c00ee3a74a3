// Who is connected now, and who waits at the door: asked for now and then, since it is no part of what happened.
import { html, nothing } from 'lit-html';
import { board, connection, soon, t } from './desk.js';

const EVERY = 4_000;
let here = null;
let next;

const ask = async () => {
  clearTimeout(next);
  if (document.visibilityState === 'visible') await lookNow();
  next = setTimeout(ask, EVERY);
};

export const lookNow = async () => {
  const answer = await connection.ask('present');
  here = answer && { ...answer, participants: new Set(answer.participants) };
  soon();
};

/** Who waits at the door, who came first first. */
export const waiting = () => here?.waiting ?? [];

/** Those who have joined, done nothing and gone, as far as is known. */
export const idle = () => here?.idle ?? [];

/** Undefined while nobody knows. */
export const isHere = ({ id }) => here?.participants.has(id);

export const present = () => {
  if (!here) return nothing;
  const joined = board.people().filter((person) => !person.dismissed);
  return html`
    <p class="console-present">
      <b>${t('console.present', joined.filter(isHere).length, joined.length)}</b>
      ${here.screens > 0 ? t('console.present.screens', here.screens) : t('console.present.noScreen')}
      ${here.facilitators.length > 1 ? t('console.present.facilitators', here.facilitators.join(', ')) : nothing}
    </p>
  `;
};

ask();
