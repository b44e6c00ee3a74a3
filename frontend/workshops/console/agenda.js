// The agenda: where to go, how long each step is, and its steps added, moved, changed and taken away, also while it runs.
import { html, nothing } from 'lit-html';
import { live as bound } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { newId } from '../line/ids.js';
import { WRITING, board, button, draw, focusOn, own, root, send, t } from './desk.js';

const KINDS = ['PICTURE', 'NEEDS', 'CAUSES', 'EFFECTS', 'DOTS', 'PAIRS', 'ESTIMATES', 'START', 'EVALUATION', 'BREAK'];
const HORIZONS = ['TODAY', 'FUTURE'];
const MOST_DOTS = 20;
const DOTS = 5;
const MOVED = 300;
const LONGEST = { title: 100, instruction: 1000, labels: 240 };

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
          own.form = null;
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
        max="480"
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

/** The whole agenda is sent each time: what the room has come to is no part of it. */
const arrange = (steps) =>
  send({ do: 'arrange', steps: steps.map(({ started, revealed, shown, ...planned }) => planned) });

const changed = (id, change) => board.steps().map((step) => (step.id === id ? { ...step, ...change } : step));

const setMinutes = (step, field) => {
  delete own.minutes[step.id];
  const minutes = Math.round(Number(field.value));
  if (field.value === '' || !(minutes >= 0 && minutes <= 480)) {
    field.value = step.minutes;
    return;
  }
  arrange(changed(step.id, { minutes }));
};

// --- Other steps, in another order ---

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
        ${action(t('console.step.change'), () => open({ ...step, labels: step.labels.join(', ') }), { of, id: `change-${step.id}` })}
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

// --- One step ---

const blank = () => ({
  isNew: true,
  id: `step-${newId().slice(0, 8)}`,
  kind: 'NEEDS',
  title: '',
  instruction: '',
  minutes: 10,
  horizon: '',
  labels: '',
  privateFirst: false,
  dots: DOTS,
  after: board.get('step')?.id ?? board.steps().at(-1)?.id ?? '',
});

const open = (form) => {
  own.form = form;
  focusOn('#step-title');
};

const close = (focus) => {
  own.form = null;
  focusOn(focus);
};

const field = (name, label, input) =>
  html`<div class="ds-field"><label class="ds-label" for="step-${name}">${label}</label>${input}</div>`;

const text = (form, name, label, { type = 'text', least = nothing, most = nothing } = {}) =>
  field(
    name,
    label,
    html`<input
      class="ds-input"
      id="step-${name}"
      type=${type}
      min=${least}
      max=${type === 'number' ? most : nothing}
      maxlength=${type === 'text' ? most : nothing}
      autocomplete="off"
      .value=${bound(String(form[name]))}
      ?required=${name !== 'labels'}
      @input=${(event) => {
        form[name] = event.target.value;
      }}
    />`,
  );

const choice = (form, name, label, options) =>
  field(
    name,
    label,
    html`<select
      class="ds-input"
      id="step-${name}"
      @change=${(event) => {
        form[name] = event.target.value;
        draw();
      }}
    >
      ${options.map(([value, said]) => html`<option value=${value} .selected=${bound(value === (form[name] ?? ''))}>${said}</option>`)}
    </select>`,
  );

const stepForm = (form) => html`
  <form class="ds-card console-form" @submit=${(event) => save(event, form)}>
    ${
      form.isNew
        ? html` ${choice(
            form,
            'kind',
            t('console.step.kind'),
            KINDS.map((kind) => [kind, t(`StepKind.${kind}`)]),
          )}
          ${choice(form, 'after', t('console.step.after'), [
            ['', t('console.step.first')],
            ...board.steps().map(({ id, title }) => [id, title]),
          ])}`
        : nothing
    }
    ${text(form, 'title', t('console.step.title'), { most: LONGEST.title })}
    ${field(
      'instruction',
      t('console.step.instruction'),
      html`<textarea
        class="ds-input"
        id="step-instruction"
        rows="3"
        maxlength=${LONGEST.instruction}
        .value=${bound(form.instruction)}
        @input=${(event) => {
          form.instruction = event.target.value;
        }}
      ></textarea>`,
    )}
    ${text(form, 'minutes', t('console.step.time'), { type: 'number', least: 0, most: 480 })}
    ${
      form.kind === 'NEEDS'
        ? choice(form, 'horizon', t('console.step.horizon'), [
            ['', t('console.step.horizon.each')],
            ...HORIZONS.map((horizon) => [horizon, t(`horizon.${horizon}`)]),
          ])
        : nothing
    }
    ${
      WRITING.includes(form.kind)
        ? html` ${text(form, 'labels', t('console.step.labels'), { most: LONGEST.labels })}
            <label class="console-tick"
              ><input
                class="ds-input"
                type="checkbox"
                .checked=${bound(form.privateFirst)}
                @change=${(event) => {
                  form.privateFirst = event.target.checked;
                }}
              /><span>${t('console.step.private')}</span></label
            >`
        : nothing
    }
    ${form.kind === 'DOTS' ? text(form, 'dots', t('console.step.dots'), { type: 'number', least: 1, most: MOST_DOTS }) : nothing}
    <div class="actions">
      <button class="ds-button" type="submit">${t('console.step.save')}</button>
      <button
        class="ds-button"
        data-variant="tertiary"
        type="button"
        @click=${() => close(form.isNew ? '#agenda' : `#change-${form.id}`)}
      >
        ${t('console.step.cancel')}
      </button>
    </div>
  </form>
`;

const save = (event, form) => {
  event.preventDefault();
  const step = {
    id: form.id,
    kind: form.kind,
    title: form.title.trim(),
    instruction: form.instruction,
    minutes: Math.round(Number(form.minutes)),
    horizon: form.kind === 'NEEDS' && form.horizon ? form.horizon : undefined,
    labels: WRITING.includes(form.kind)
      ? form.labels
          .split(',')
          .map((label) => label.trim())
          .filter(Boolean)
      : [],
    privateFirst: WRITING.includes(form.kind) && form.privateFirst,
    dots: form.kind === 'DOTS' ? Number(form.dots) : 0,
  };
  if (form.isNew) {
    const steps = board.steps();
    const at = steps.findIndex(({ id }) => id === form.after) + 1;
    arrange([...steps.slice(0, at), step, ...steps.slice(at)]);
  } else {
    arrange(board.steps().map((former) => (former.id === step.id ? step : former)));
  }
  close(form.isNew ? '#agenda' : `#change-${form.id}`);
};
