// One question at the end.
import { html, nothing } from 'lit-html';
import { live as bound } from 'lit-html/directives/live.js';
import { SCORES, board, connection, draw, drafts, limits, own, radios, send, t } from './desk.js';

export const evaluation = (step) => {
  const pending = connection
    .pending()
    .filter(({ deed }) => deed.do === 'evaluate' && deed.step === step.id)
    .at(-1);
  const given = pending?.deed ?? board.get(`evaluation/${step.id}`);
  const isSaved = given && !(pending && pending.number === undefined);
  const text = drafts.of(step.id).text || given?.text || '';
  return html`
    <form class="ds-card phone-form" @submit=${(event) => evaluate(event, step, given)}>
      ${radios(
        t('phone.evaluate'),
        'score',
        SCORES.toReversed().map((score) => [score, t(`shown.score.${score}`)]),
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
          maxlength=${limits.noteText}
          .value=${bound(text)}
          @input=${(event) => drafts.set(step.id, { text: event.target.value })}
        ></textarea>
      </div>
      <div class="actions">
        <button class="ds-button" type="submit">${t('phone.evaluate.send')}</button>
        ${
          given
            ? html`<span class="ds-tag" role="status" data-color=${isSaved ? 'success' : 'warning'}
                >${isSaved ? t('phone.saved') : t('phone.unsaved')}</span
              >`
            : nothing
        }
      </div>
      ${isSaved ? html`<p class="ds-paragraph" role="status">${t('phone.evaluate.thanks')}</p>` : nothing}
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
