// One question at the end.
import { html, nothing } from 'lit-html';
import { live as bound } from 'lit-html/directives/live.js';
import { LONGEST, board, connection, draw, drafts, own, radios, send, t } from './desk.js';

export const evaluation = (step) => {
  const pending = connection
    .pending()
    .filter(({ deed }) => deed.do === 'evaluate' && deed.step === step.id)
    .at(-1);
  const given = pending?.deed ?? board.get(`evaluation/${step.id}`);
  const text = drafts.of(step.id).text || given?.text || '';
  return html`
    <form class="ds-card phone-form" @submit=${(event) => evaluate(event, step, given)}>
      ${radios(
        t('phone.evaluate'),
        'score',
        [5, 4, 3, 2, 1].map((score) => [score, t(`shown.score.${score}`)]),
        own.score ?? given?.score,
        (score) => {
          own.score = score;
        },
      )}
      ${own.problem?.at === 'score' ? html`<p class="ds-validation-message" role="alert">${t('phone.problem.score')}</p>` : nothing}
      <div class="ds-field">
        <label class="ds-label" for="why">${t('phone.evaluate.why')}</label>
        <textarea
          class="ds-input"
          id="why"
          rows="3"
          maxlength=${LONGEST}
          .value=${bound(text)}
          @input=${(event) => drafts.set(step.id, { text: event.target.value })}
        ></textarea>
      </div>
      <div class="actions">
        <button class="ds-button" type="submit">${t('phone.evaluate.send')}</button>
        ${
          given
            ? html`<span
                class="ds-tag"
                role="status"
                data-color=${pending && pending.number === undefined ? 'warning' : 'success'}
                >${pending && pending.number === undefined ? t('phone.unsaved') : t('phone.saved')}</span
              >`
            : nothing
        }
      </div>
    </form>
  `;
};

const evaluate = (event, step, given) => {
  event.preventDefault();
  const score = own.score ?? given?.score;
  own.problem = score ? null : { at: 'score' };
  if (score) {
    const text = event.target.elements.why.value.trim();
    drafts.forget(step.id);
    send({ do: 'evaluate', step: step.id, score, text });
  }
  draw();
};
