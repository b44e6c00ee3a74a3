// The agenda: where to go, how long each step is, and its steps added, moved, changed and taken away, also while it runs.
import { html, nothing } from 'lit-html';
import { live as bound } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { arrange, board, button, draw, fillIn, focusOn, limits, own, root, t } from './desk.js';
import { blank, open, stepForm } from './step.js';

const MOVED = 300;

export const agenda = () => html`
  <section aria-labelledby="agenda">
    <div class="console-head">
      <h2 class="ds-heading" data-size="xs" id="agenda" tabindex="-1">${t('console.agenda')}</h2>
      <button
        class="ds-button"
        data-variant="tertiary"
        type="button"
        aria-pressed=${own.arranging ? 'true' : 'false'}
        @click=${() => {
          own.arranging = !own.arranging;
          fillIn(null);
          draw();
        }}
      >
        ${own.arranging ? t('console.agenda.done') : t('console.agenda.change')}
      </button>
    </div>
    <ol class="console-agenda" data-arranging=${own.arranging ? '' : nothing}>
      ${repeat(board.steps(), ({ id }) => id, own.arranging ? arranged : agendaStep)}
    </ol>
    <p class="quiet">
      ${t(
        'console.agenda.sum',
        board.steps().reduce((sum, step) => sum + step.minutes, 0),
      )}
    </p>
    ${
      own.arranging
        ? html` ${
            own.form?.isNew
              ? stepForm(own.form)
              : html`<div class="actions">
                  ${action(t('console.step.add'), () => open(blank()))}<a
                    class="ds-link"
                    href="${root.dataset.path}/template"
                    >${t('console.agenda.keep')}</a
                  >
                </div>`
          }`
        : nothing
    }
  </section>
`;

const isHere = (step) => board.get('step')?.id === step.id;

const agendaStep = (step) => html`
  <li aria-current=${isHere(step) ? 'step' : nothing}>
    <span class="console-name">${step.title}</span>
    <label class="console-minutes"
      ><span class="sr-only">${t('console.minutes.of', step.title)}</span
      ><input
        class="ds-input"
        type="number"
        min="0"
        max=${limits.minutes}
        inputmode="numeric"
        .value=${bound(own.minutes[step.id] ?? String(step.minutes))}
        @input=${(event) => {
          own.minutes[step.id] = event.target.value;
        }}
        @change=${(event) => setMinutes(step, event.target)}
      /><span aria-hidden="true">${t('console.minutes')}</span></label
    >
    ${
      isHere(step)
        ? html`<span class="ds-tag" data-color="success">${t('console.here')}</span>`
        : button(
            step.started ? t('console.back') : t('console.go'),
            { do: 'start', step: step.id },
            { kind: 'tertiary', of: step.title },
          )
    }
  </li>
`;

const changed = (id, change) => board.steps().map((step) => (step.id === id ? { ...step, ...change } : step));

const setMinutes = (step, field) => {
  delete own.minutes[step.id];
  const minutes = Math.round(Number(field.value));
  if (field.value === '' || !(minutes >= 0 && minutes <= limits.minutes)) {
    field.value = step.minutes;
    return;
  }
  arrange(changed(step.id, { minutes }));
};

const action = (text, click, { of = '', id = nothing, color = nothing } = {}) =>
  html`<button
    class="ds-button"
    data-variant="tertiary"
    type="button"
    id=${id}
    data-color=${color}
    aria-label=${of ? `${text}: ${of}` : nothing}
    @click=${click}
  >
    ${text}
  </button>`;

/** What the room has begun stays; it may be changed and moved. */
const arranged = (step) => {
  const steps = board.steps();
  const at = steps.findIndex(({ id }) => id === step.id);
  const of = step.title;
  return html`
    <li aria-current=${isHere(step) ? 'step' : nothing}>
      <span class="console-name"
        >${step.title}
        <span class="quiet"
          >${[t(`StepKind.${step.kind}`), t('console.step.minutes', step.minutes)].join(' · ')}</span
        ></span
      >
      <div class="actions">
        ${at > 0 ? action(t('console.step.up'), () => move(step, at - 1, 'up', 'down'), { of, id: `up-${step.id}` }) : nothing}
        ${
          at < steps.length - 1
            ? action(t('console.step.down'), () => move(step, at + 1, 'down', 'up'), { of, id: `down-${step.id}` })
            : nothing
        }
        ${action(t('console.step.change'), () => open({ ...step, labels: step.labels.join(', '), seen: step }), { of, id: `change-${step.id}` })}
        ${step.started ? nothing : action(t('console.step.remove'), () => remove(step), { of, color: 'danger' })}
      </div>
      ${own.form?.id === step.id ? stepForm(own.form) : nothing}
    </li>
  `;
};

const move = async (step, to, by, back) => {
  const steps = board.steps().filter(({ id }) => id !== step.id);
  await arrange([...steps.slice(0, to), step, ...steps.slice(to)]);
  // The line that moves takes its button out of focus.
  setTimeout(
    () => document.activeElement === document.body && focusOn(`#${by}-${step.id}`, `#${back}-${step.id}`),
    MOVED,
  );
};

const remove = (step) => {
  arrange(board.steps().filter(({ id }) => id !== step.id));
  focusOn('#agenda');
};
