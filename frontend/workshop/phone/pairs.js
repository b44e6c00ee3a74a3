// Pairs: which of two needs hurts more.
import { html } from 'lit-html';
import { board, button, connection, draw, focusOn, own, send, soon, t } from './desk.js';

const askForPair = async (step) => {
  if (own.asking) return;
  own.asking = true;
  const pair = await connection.ask('pair', `&step=${step.id}&skipped=${own.skipped}`);
  own.pair = pair && { step: step.id, ...pair };
  // Without a line: again when there is one, not at once.
  setTimeout(() => { own.asking = false; soon(); }, pair ? 0 : 2_000);
  soon();
};

export const pairs = (step) => {
  const judged = board.get(`judged/${step.id}`)?.count ?? 0;
  const [left, right] = own.pair?.step === step.id && own.pair.left ? [own.pair.left, own.pair.right].map((id) => board.get(`note/${id}`)) : [];
  const isDone = own.pair?.step === step.id && !own.pair.left;
  // One of them may have been merged or hidden since.
  if (!isDone && (!left || !right)) askForPair(step);
  return html`
    <p class="quiet">${t('phone.pairs.count', judged)}</p>
    ${isDone
      ? html`<p class="empty">${t('phone.pairs.done')}</p>`
      : left && right
        ? html`
            <h3 class="ds-heading" data-size="xs" id="pair" tabindex="-1">${t('phone.pairs.which')}</h3>
            <div class="phone-pair" role="group" aria-labelledby="pair">
              <button class="phone-big" type="button" @click=${() => judge(step, { worse: own.pair.left })}>${left.text}</button>
              <button class="phone-big" type="button" @click=${() => judge(step, { worse: own.pair.right })}>${right.text}</button>
            </div>
            <div class="actions">${button(t('phone.pairs.even'), () => judge(step, { even: true }))}${button(t('phone.pairs.skip'), () => skip(step), { kind: 'tertiary' })}</div>`
        : html`<p class="empty">${connection.state === 'live' ? t('phone.pairs.next') : t('phone.pairs.offline')}</p>`}
  `;
};

const judge = async (step, answer) => {
  const { left, right } = own.pair;
  own.pair = null;
  own.asking = true;
  draw();
  const answered = send({ do: 'judge', step: step.id, first: left, second: right, ...answer });
  // The next is chosen by what was answered; one that is kept for later has no next yet.
  await answered;
  own.asking = false;
  await askForPair(step);
  focusOn('#pair');
};

const skip = async (step) => {
  own.skipped += 1;
  own.pair = null;
  await askForPair(step);
  focusOn('#pair');
};
