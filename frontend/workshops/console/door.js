// The door: how people come in, who waits at it, and whom to show out.
import { html, nothing } from 'lit-html';
import { reading } from '../board/moment.js';
import { board, button, focusOn, own, root, send, soon, t } from './desk.js';
import { idle, lookNow, waiting } from './present.js';

const STATES = ['OPEN', 'WATCHED', 'SHUT'];

export const door = () => {
  const { state, places } = board.get('door') ?? {};
  const outside = waiting();
  const count = board.get('people')?.count ?? 0;
  return html`
    <section class="console-door" aria-labelledby="door">
      <h2 class="ds-heading" data-size="xs" id="door" tabindex="-1">${t('console.door')}</h2>
      <div class="actions" role="group" aria-labelledby="door">
        ${STATES.map(
          (other) =>
            html`<button
              class="ds-button"
              type="button"
              data-variant=${other === state ? 'primary' : 'secondary'}
              aria-pressed=${other === state}
              @click=${() => other !== state && send({ do: 'door', door: other })}
            >
              ${t(`console.door.${other}`)}
            </button>`,
        )}
      </div>
      <p class="ds-paragraph">
        ${t(`console.door.${state}.what`)}
        ${state === 'OPEN' && count >= places ? t('console.door.full', places) : nothing}
      </p>
      ${own.doorProblem ? html`<p class="ds-validation-message" role="alert">${own.doorProblem}</p>` : nothing}
      ${outside.length > 0 ? waitingRoom(outside) : nothing} ${idlers()}
    </section>
  `;
};

/** At the top of the console: somebody stands outside while the facilitator looks elsewhere. */
export const knocking = () => {
  const count = waiting().length;
  return count === 0
    ? nothing
    : html`<div class="ds-alert" data-color="warning" role="status">
        <p class="ds-paragraph">
          ${t('console.waiting.count', count)}. <a class="ds-link" href="#door">${t('console.waiting.go')}</a>
        </p>
      </div>`;
};

const READ = reading({ draw: soon });

const name = (waiter) => waiter.name || t('console.nameless', waiter.id.slice(-4));

/** All are those that the facilitator has had time to see; a row that has just come under the finger is let be. */
const waitingRoom = (outside) => {
  const isRead = READ(outside.map(({ id }, at) => `${at} ${id}`));
  const read = outside.filter(({ id }, at) => isRead(`${at} ${id}`));
  return html`
    <h3 class="ds-heading" data-size="2xs">${t('console.waiting.count', outside.length)}</h3>
    ${
      outside.length > 1
        ? html`<div class="actions">
            ${deed(t('console.waiting.all', outside.length), 'admissions', read, { kind: 'primary' })}
            ${deed(t('console.waiting.none'), 'waiting/removal', read, { kind: 'tertiary', color: 'danger' })}
          </div>`
        : nothing
    }
    <ul class="console-people">
      ${outside.map((waiter) => {
        const one = read.filter((other) => other === waiter);
        return html`<li>
          <span class="console-name"
            >${name(waiter)}
            <span class="quiet"
              >${[waiter.organisation, waiter.role ? t(`role.${waiter.role}`) : ''].filter(Boolean).join(' · ')}</span
            ></span
          >
          ${deed(t('console.waiting.in'), 'admissions', one, { of: name(waiter) })}
          ${deed(t('console.waiting.away'), 'waiting/removal', one, { kind: 'tertiary', color: 'danger', of: name(waiter) })}
        </li>`;
      })}
    </ul>
  `;
};

/** @param of whom it is done with, where the page has many such buttons */
const deed = (text, what, people, { kind = 'secondary', color = nothing, of = '' } = {}) =>
  html`<button
    class="ds-button"
    type="button"
    data-variant=${kind}
    data-color=${color}
    aria-label=${of ? `${text}: ${of}` : nothing}
    aria-disabled=${people.length === 0}
    @click=${() => people.length > 0 && post(what, people)}
  >
    ${text}
  </button>`;

const post = async (what, people) => {
  own.doorProblem = '';
  try {
    const response = await fetch(`${root.dataset.path}/${what}?as=facilitator`, {
      method: 'POST',
      headers: { 'X-XSRF-TOKEN': root.dataset.token },
      body: new URLSearchParams(people.map(({ id }) => ['participant', id])),
    });
    if (!response.ok) throw new Error(String(response.status));
  } catch {
    own.doorProblem = t('console.door.problem');
  }
  await lookNow();
  focusOn('#door');
};

const idlers = () => {
  const gone = idle();
  if (gone.length === 0) return nothing;
  if (!own.dismissing)
    return html`<button
      class="ds-button"
      type="button"
      data-variant="tertiary"
      @click=${() => {
        own.dismissing = true;
        soon();
      }}
    >
      ${t('console.idle', gone.length)}
    </button>`;
  return html`
    <p class="ds-paragraph">${t('console.idle.what', gone.length)}</p>
    <div class="actions">
      ${button(t('console.idle.out', gone.length), { do: 'dismissIdle', participants: gone }, { color: 'danger' })}
      <button
        class="ds-button"
        type="button"
        data-variant="tertiary"
        @click=${() => {
          own.dismissing = false;
          soon();
        }}
      >
        ${t('console.step.cancel')}
      </button>
    </div>
  `;
};
