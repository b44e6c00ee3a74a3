// Pairs: which of two needs hurts more.
import { html } from 'lit-html';
import { PairsAhead } from '../board/asked.js';
import { reading } from '../board/moment.js';
import { board, button, connection, focusOn, own, send, soon, t, weighed } from './desk.js';

const READ = reading({ draw: soon });
const keyOf = ({ left, right }) => `${left} ${right}`;

/** Answers that the server's count does not hold yet. */
const onTheWay = (step) =>
  connection
    .pending()
    .map(({ deed }) => deed)
    .filter((deed) => deed.do === 'judge' && deed.step === step.id);

const isOf =
  ({ left, right }) =>
  ({ first, second }) =>
    (first === left && second === right) || (first === right && second === left);

/** The pairs that are ahead in this step. */
const aheadIn = (step, notes) => {
  const needs = new Set(weighed(notes, 'NEED').map(({ id }) => id));
  if (own.pairs?.step !== step.id) {
    own.pairs = {
      step: step.id,
      ahead: new PairsAhead({
        ask: async (skipped) => (await connection.ask('pairs', `&step=${step.id}&skipped=${skipped}`))?.pairs ?? null,
        // One of them may have been merged or hidden since.
        stands: (pair) =>
          own.pairs.needs.has(pair.left) && own.pairs.needs.has(pair.right) && !onTheWay(step).some(isOf(pair)),
        draw: soon,
      }),
    };
  }
  own.pairs.needs = needs;
  const of = `${board.get(`judged/${step.id}`)?.count} of ${needs.size}`;
  if (own.pairs.of !== of) own.pairs.ahead.lookAgain();
  own.pairs.of = of;
  return own.pairs.ahead;
};

export const pairs = (step, notes) => {
  const ahead = aheadIn(step, notes);
  const pair = ahead.next();
  const isRead = READ(pair ? [keyOf(pair)] : []);
  const judged = (board.get(`judged/${step.id}`)?.count ?? 0) + onTheWay(step).length;
  return html`
    <p class="quiet">${t('phone.pairs.count', judged)}</p>
    ${
      pair === null
        ? html`<p class="empty">${t('phone.pairs.done')}</p>`
        : pair
          ? question(step, ahead, pair, isRead(keyOf(pair)))
          : html`<p class="empty">${connection.state === 'live' ? t('phone.pairs.next') : t('phone.pairs.offline')}</p>`
    }
  `;
};

/** @param read whether it has been there for a moment: before that a tap was meant for the one before it */
const question = (step, ahead, pair, read) => {
  const text = (id) => board.get(`note/${id}`)?.text;
  const judge = (answer) => {
    if (!read) return;
    send({ do: 'judge', step: step.id, first: pair.left, second: pair.right, offer: pair.offer, ...answer });
    ahead.answered(pair);
    focusOn('#pair');
  };
  const skip = () => {
    if (!read) return;
    ahead.pass(pair);
    focusOn('#pair');
  };
  return html` <h3 class="ds-heading" data-size="xs" id="pair" tabindex="-1">${t('phone.pairs.which')}</h3>
    <div class="phone-pair" role="group" aria-labelledby="pair">
      ${[pair.left, pair.right].map(
        (worse) =>
          html`<button class="phone-big" type="button" aria-disabled=${!read} @click=${() => judge({ worse })}>
            ${text(worse)}
          </button>`,
      )}
    </div>
    <div class="actions">
      ${button(t('phone.pairs.even'), () => judge({ even: true }), { read })}${button(t('phone.pairs.skip'), skip, { kind: 'tertiary', read })}
    </div>`;
};
