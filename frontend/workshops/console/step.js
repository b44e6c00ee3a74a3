// One step of the agenda as it is added or changed.
import { html, nothing } from 'lit-html';
import { live as bound } from 'lit-html/directives/live.js';
import { newId } from '../line/ids.js';
import { WRITING, arrange, board, draw, fillIn, focusOn, limits, planned, t } from './desk.js';

const KINDS = ['PICTURE', 'NEEDS', 'CAUSES', 'EFFECTS', 'DOTS', 'PAIRS', 'ESTIMATES', 'START', 'EVALUATION', 'BREAK'];
const HORIZONS = ['TODAY', 'FUTURE'];
const DOTS = 5;

export const blank = () => ({
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

export const open = (form) => {
  fillIn(form);
  focusOn('#step-title');
};

const close = (focus) => {
  fillIn(null);
  focusOn(focus);
};

const set = (form, name, value) => {
  form[name] = value;
  fillIn(form);
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
      @input=${(event) => set(form, name, event.target.value)}
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
        set(form, name, event.target.value);
        draw();
      }}
    >
      ${options.map(([value, said]) => html`<option value=${value} .selected=${bound(value === (form[name] ?? ''))}>${said}</option>`)}
    </select>`,
  );

export const stepForm = (form) => html`
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
    ${text(form, 'title', t('console.step.title'), { most: limits.stepTitle })}
    ${field(
      'instruction',
      t('console.step.instruction'),
      html`<textarea
        class="ds-input"
        id="step-instruction"
        rows="3"
        maxlength=${limits.instruction}
        .value=${bound(form.instruction)}
        @input=${(event) => set(form, 'instruction', event.target.value)}
      ></textarea>`,
    )}
    ${text(form, 'minutes', t('console.step.time'), { type: 'number', least: 0, most: limits.minutes })}
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
        ? html` ${text(form, 'labels', t('console.step.labels'), { most: limits.labels * limits.label })}
            <label class="console-tick"
              ><input
                class="ds-input"
                type="checkbox"
                .checked=${bound(form.privateFirst)}
                @change=${(event) => set(form, 'privateFirst', event.target.checked)}
              /><span>${t('console.step.private')}</span></label
            >`
        : nothing
    }
    ${form.now ? html`<p class="ds-validation-message">${t('console.step.now', form.now)}</p>` : nothing}
    ${
      form.kind === 'DOTS'
        ? html`${text(form, 'dots', t('console.step.dots'), { type: 'number', least: limits.leastDots, most: limits.dots })}
          ${form.started ? html`<p class="quiet">${t('console.step.dots.kept')}</p>` : nothing}`
        : nothing
    }
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

/** What stands in the step that another has changed, as one reads it in the form. */
const told = ({ title, instruction, minutes, labels }) =>
  [title, instruction, t('console.step.minutes', minutes), labels.join(', ')].filter(Boolean).join(' · ');

const isOther = (...steps) => new Set(planned(steps).map((step) => JSON.stringify(step))).size > 1;

const save = async (event, form) => {
  event.preventDefault();
  if (form.sent) return;
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
  form.sent = true;
  const steps = board.steps();
  const at = steps.findIndex(({ id }) => id === form.after) + 1;
  const { refused } = form.isNew
    ? await arrange([...steps.slice(0, at), step, ...steps.slice(at)])
    : await arrange(
        steps.map((former) => (former.id === step.id ? step : former)),
        steps.map((former) => (former.id === step.id ? form.seen : former)),
      );
  form.sent = false;
  if (refused === undefined) return close(form.isNew ? '#agenda' : `#change-${form.id}`);
  const now = board.steps().find(({ id }) => id === form.id);
  if (now && form.seen && isOther(now, form.seen)) Object.assign(form, { seen: now, now: told(now) });
  draw();
};
