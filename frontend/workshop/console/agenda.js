// The agenda, with its minutes.
import { html, nothing } from 'lit-html';
import { live as bound } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { board, button, own, send, t } from './desk.js';

export const agenda = () => html`
  <section aria-labelledby="agenda">
    <h2 class="ds-heading" data-size="xs" id="agenda">${t('console.agenda')}</h2>
    <ol class="console-agenda">${repeat(board.steps(), ({ id }) => id, agendaStep)}</ol>
    <p class="quiet">${t('console.agenda.sum', board.steps().reduce((sum, step) => sum + step.minutes, 0))}</p>
  </section>
`;

const agendaStep = (step) => {
  const here = board.get('step')?.id === step.id;
  return html`
    <li aria-current=${here ? 'step' : nothing}>
      <span class="console-name">${step.title}</span>
      <label class="console-minutes"><span class="sr-only">${t('console.minutes.of', step.title)}</span><input class="ds-input" type="number" min="0" max="480" inputmode="numeric" .value=${bound(own.minutes[step.id] ?? String(step.minutes))} @input=${(event) => { own.minutes[step.id] = event.target.value; }} @change=${(event) => setMinutes(step, event.target)}><span aria-hidden="true">${t('console.minutes')}</span></label>
      ${here
        ? html`<span class="ds-tag" data-color="success">${t('console.here')}</span>`
        : button(step.started ? t('console.back') : t('console.go'), { do: 'start', step: step.id }, { kind: 'tertiary', of: step.title })}
    </li>
  `;
};

const setMinutes = (step, field) => {
  delete own.minutes[step.id];
  const minutes = Math.round(Number(field.value));
  if (field.value === '' || !(minutes >= 0 && minutes <= 480)) {
    field.value = step.minutes;
    return;
  }
  const steps = board.steps().map(({ started, revealed, shown, ...planned }) => (planned.id === step.id ? { ...planned, minutes } : planned));
  send({ do: 'arrange', steps });
};
