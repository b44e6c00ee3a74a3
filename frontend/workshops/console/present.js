// Who is connected now: asked for now and then, since it is no part of what happened.
import { html, nothing } from 'lit-html';
import { board, connection, soon, t } from './desk.js';

const EVERY = 4_000;
let here = null;

const ask = async () => {
  if (document.visibilityState === 'visible') {
    const answer = await connection.ask('present');
    here = answer && { ...answer, participants: new Set(answer.participants) };
    soon();
  }
  setTimeout(ask, EVERY);
};

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
