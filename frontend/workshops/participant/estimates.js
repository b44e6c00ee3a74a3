// Impact and effort of one cause at a time.
import { html, nothing } from 'lit-html';
import { live as bound } from 'lit-html/directives/live.js';
import { board, button, connection, draw, focusOn, own, send, t, weighed } from './desk.js';

const SCORES = [1, 2, 3, 4, 5];

const estimatesNow = (step) => {
  const given = { ...board.get(`estimate/${step.id}`) };
  connection.pending().forEach(({ deed }) => {
    if (deed.do === 'estimate' && deed.step === step.id) given[deed.note] = deed;
  });
  return given;
};

export const estimates = (step, notes) => {
  const all = weighed(notes, 'CAUSE');
  if (all.length === 0) return html`<p class="empty">${t('phone.estimates.none')}</p>`;
  const given = estimatesNow(step);
  const done = all.filter(({ id }) => given[id]).length;
  const at = Math.max(
    0,
    all.findIndex(({ id }) => id === own.cause),
  );
  if (own.cause !== all[at].id) turnTo(all.find(({ id }) => !given[id]) ?? all[at], given);
  const note = all.find(({ id }) => id === own.cause);
  const place = all.indexOf(note);
  const parents = note.parents.map((id) => notes.find((other) => other.id === id)?.text).filter(Boolean);
  return html`
    <p class="quiet" role="status">${t('phone.estimates.count', done, all.length)}</p>
    <form class="ds-card phone-form" @submit=${(event) => estimate(event, step, all, place)}>
      <h3 class="ds-heading phone-cause" data-size="xs" id="cause" tabindex="-1">${note.text}</h3>
      ${parents.length > 0 ? html`<p class="quiet">${parents.map((text) => `↳ ${text}`).join(' · ')}</p>` : nothing}
      ${scale('impact')} ${scale('effort')}
      ${own.problem?.at === 'estimate' ? html`<p class="ds-validation-message" role="alert">${t('phone.problem.estimate')}</p>` : nothing}
      <div class="actions">
        <button class="ds-button" type="submit">${t('phone.estimates.save')}</button>
        ${
          all.length > 1
            ? html`${button(t('phone.estimates.previous'), () => turn(all, place - 1, given), {
                kind: 'tertiary',
              })}${button(t('phone.estimates.next'), () => turn(all, place + 1, given), { kind: 'tertiary' })}`
            : nothing
        }
      </div>
    </form>
  `;
};

const scale = (what) => html`
  <fieldset class="phone-scale">
    <legend class="ds-label">${t(`phone.${what}`)}</legend>
    <div>
      ${SCORES.map(
        (score) =>
          html`<label
            ><input
              class="ds-input"
              type="radio"
              name=${what}
              value=${score}
              .checked=${bound(own.choice[what] === score)}
              @change=${() => {
                own.choice[what] = score;
                draw();
              }}
            /><span>${score}</span></label
          >`,
      )}
    </div>
    <p class="quiet phone-ends"><span>${t(`phone.${what}.least`)}</span><span>${t(`phone.${what}.most`)}</span></p>
  </fieldset>
`;

const turnTo = (note, given) => {
  own.cause = note.id;
  own.choice = { impact: given[note.id]?.impact, effort: given[note.id]?.effort };
  own.problem = null;
};

const turn = (all, place, given) => {
  turnTo(all[(place + all.length) % all.length], given);
  focusOn('#cause');
};

const estimate = (event, step, all, place) => {
  event.preventDefault();
  const { impact, effort } = own.choice;
  if (!impact || !effort) {
    own.problem = { at: 'estimate' };
    return draw();
  }
  send({ do: 'estimate', step: step.id, note: all[place].id, impact, effort });
  const given = estimatesNow(step);
  const next =
    [...all.slice(place + 1), ...all.slice(0, place)].find(({ id }) => !given[id]) ?? all[(place + 1) % all.length];
  turnTo(next, given);
  return focusOn('#cause');
};
