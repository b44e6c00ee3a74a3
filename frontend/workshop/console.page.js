// The facilitator's console: where the room is, who is in it, and what is on the board.
import { html, nothing, render } from 'lit-html';
import { live as bound } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { clock, timeLeft } from './board.js';
import { announcer, openPage } from './page.js';

const { root, board, connection, t, live } = openPage();
const say = announcer(document.getElementById('said'));
const WRITING = ['NEEDS', 'CAUSES', 'EFFECTS'];
const SHOWING = ['DOTS', 'PAIRS', 'ESTIMATES', 'START', 'EVALUATION'];

/** What this facilitator has before them and others have not: notes ticked, the step whose notes are shown, what is being typed. */
const own = { ticked: new Set(), step: '', tables: undefined, minutes: {} };

const send = (deed) => connection.send(deed);
/** @param of what it is done with, where the page has many such buttons */
const button = (text, deed, { kind = 'secondary', color = nothing, of = '' } = {}) =>
  html`<button class="ds-button" type="button" data-variant=${kind} data-color=${color} aria-label=${of ? `${text}: ${of}` : nothing} @click=${() => send(deed)}>${text}</button>`;

// --- Where the room is ---

const now = () => {
  const step = board.current();
  const steps = board.steps();
  const at = steps.findIndex(({ id }) => id === step?.id);
  const next = steps[at + 1];
  return html`
    <section class="ds-card console-now" aria-labelledby="now">
      <h2 class="ds-heading" data-size="xs" id="now">${t('console.now')}</h2>
      ${step
        ? html`
            <p class="console-step">${step.title}</p>
            ${timer(step)}
            ${progress(step)}
            <div class="actions">
              ${step.state === 'PAUSED' ? button(t('console.resume'), { do: 'resume' }, { kind: 'primary' }) : nothing}
              ${step.state === 'RUNNING' ? button(t('console.pause'), { do: 'pause' }) : nothing}
              ${step.state === 'ENDED' ? button(t('console.again'), { do: 'start', step: step.id }) : nothing}
              ${step.state === 'RUNNING' || step.state === 'PAUSED' ? html`${button(t('console.prolong', 1), { do: 'prolong', minutes: 1 })}${button(t('console.prolong', 5), { do: 'prolong', minutes: 5 })}${button(t('console.end'), { do: 'end' })}` : nothing}
            </div>
            <div class="actions">${showing(step)}${next ? button(t('console.next', next.title), { do: 'start', step: next.id }, { kind: 'primary' }) : nothing}</div>
          `
        : html`
            <p class="ds-paragraph">${t('console.waiting')}</p>
            ${next ? html`<div class="actions">${button(t('console.begin', next.title), { do: 'start', step: next.id }, { kind: 'primary' })}</div>` : nothing}
          `}
    </section>
  `;
};

const timer = (step) => {
  const left = timeLeft(step, connection.now());
  const state = step.state === 'PAUSED' ? t('console.state.paused') : step.state === 'ENDED' ? t('console.state.ended') : '';
  return html`<p class="console-time" role="timer" aria-live="off" data-over=${left < 0 ? '' : nothing}>${left === undefined ? nothing : clock(left)} ${state ? html`<span class="ds-tag" data-color="warning">${state}</span>` : nothing}</p>`;
};

const progress = (step) => {
  const people = board.get('people')?.count ?? 0;
  const notes = board.get(`count/${step.id}`)?.notes;
  const voted = board.get(`voted/${step.id}`)?.people;
  return html`<p class="ds-paragraph">${notes === undefined ? nothing : t('console.notes.count', notes)} ${voted === undefined ? nothing : t('console.voted', voted, people)}</p>`;
};

/** What is kept from the room until the facilitator says so. */
const showing = (step) => html`
  ${WRITING.includes(step.kind) && step.privateFirst
    ? step.revealed
      ? button(t('console.cover'), { do: 'reveal', step: step.id, on: false })
      : button(t('console.reveal'), { do: 'reveal', step: step.id, on: true }, { kind: 'primary', color: 'warm' })
    : nothing}
  ${SHOWING.includes(step.kind)
    ? step.shown
      ? button(t('console.unshow'), { do: 'show', step: step.id, on: false })
      : button(t('console.show'), { do: 'show', step: step.id, on: true }, { kind: 'primary', color: 'warm' })
    : nothing}
`;

// --- The agenda ---

const agenda = () => html`
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

// --- Message to all, and undoing ---

const message = () => {
  const said = board.get('message')?.text ?? '';
  return html`
    <section aria-labelledby="message">
      <h2 class="ds-heading" data-size="xs" id="message">${t('console.message')}</h2>
      ${said ? html`<p class="ds-paragraph console-said">${t('console.message.now', said)}</p>` : nothing}
      <form class="console-message" @submit=${sayToAll}>
        <label class="sr-only" for="say">${t('console.message.text')}</label>
        <input class="ds-input" id="say" name="text" maxlength="280" autocomplete="off" placeholder=${t('console.message.text')}>
        <button class="ds-button" data-variant="secondary" type="submit">${t('console.message.send')}</button>
        ${said ? button(t('console.message.remove'), { do: 'say', text: '' }, { kind: 'tertiary' }) : nothing}
      </form>
    </section>
  `;
};

const sayToAll = (event) => {
  event.preventDefault();
  const field = event.target.elements.text;
  if (!field.value.trim()) return;
  send({ do: 'say', text: field.value.trim() });
  field.value = '';
};

const undoing = () => {
  const last = board.get('undo') ?? [];
  return html`
    <section aria-labelledby="undo">
      <h2 class="ds-heading" data-size="xs" id="undo">${t('console.undo')}</h2>
      ${last.length === 0
        ? html`<p class="quiet">${t('console.undo.none')}</p>`
        : html`<ol class="console-undo">${repeat(last.slice(0, 5), ({ of }) => of, ({ of, what }) => html`<li><span>${t(`undone.${what}`)}</span>${button(t('console.undo.this'), { do: 'undo', of }, { kind: 'tertiary', of: t(`undone.${what}`) })}</li>`)}</ol>`}
    </section>
  `;
};

// --- The board's notes: merging those that say the same, hiding those that must not be shown ---

const writingSteps = () => board.steps().filter(({ kind }) => WRITING.includes(kind));

const shownStep = () => {
  const steps = writingSteps();
  return steps.find(({ id }) => id === own.step) ?? steps.find(({ id }) => id === board.get('step')?.id) ?? steps.findLast(({ started }) => started) ?? steps[0];
};

const notes = () => {
  const step = shownStep();
  if (!step) return nothing;
  const shown = board.notes((note) => note.step === step.id);
  own.ticked.forEach((id) => !shown.some((note) => note.id === id) && own.ticked.delete(id));
  const covered = (board.get(`count/${step.id}`)?.notes ?? 0) - shown.length;
  return html`
    <section aria-labelledby="notes">
      <div class="console-head">
        <h2 class="ds-heading" data-size="xs" id="notes">${t('console.notes')}</h2>
        <label class="sr-only" for="of-step">${t('console.notes.step')}</label>
        <select class="ds-input" id="of-step" @change=${(event) => { own.step = event.target.value; own.ticked.clear(); draw(); }}>
          ${writingSteps().map(({ id, title }) => html`<option value=${id} ?selected=${id === step.id}>${title}</option>`)}
        </select>
      </div>
      ${merging(shown)}
      ${covered > 0 && step.privateFirst && !step.revealed ? html`<p class="quiet">${t('console.notes.covered', covered)}</p>` : nothing}
      ${shown.length === 0 ? html`<p class="empty">${t('console.notes.none')}</p>` : html`<ul class="console-notes">${repeat(shown, ({ id }) => id, noteCard)}</ul>`}
    </section>
  `;
};

const merging = (shown) => {
  const ticked = shown.filter(({ id }) => own.ticked.has(id));
  if (ticked.length === 0) return html`<p class="quiet">${t('console.merge.how')}</p>`;
  return html`
    <div class="console-merge" role="group" aria-label=${t('console.merge')}>
      <p>${ticked.length === 1 ? t('console.merge.more', ticked[0].text) : t('console.merge.stands', ticked[0].text)}</p>
      <div class="actions">
        ${ticked.length > 1 ? html`<button class="ds-button" type="button" @click=${() => merge(ticked)}>${t('console.merge.these', ticked.length)}</button>` : nothing}
        <button class="ds-button" data-variant="tertiary" type="button" @click=${() => { own.ticked.clear(); draw(); }}>${t('console.merge.clear')}</button>
      </div>
    </div>
  `;
};

const merge = ([into, ...others]) => {
  send({ do: 'merge', into: into.id, notes: others.map(({ id }) => id) });
  own.ticked.clear();
  draw();
};

const noteCard = (note) => html`
  <li class="console-note" data-hidden=${note.hidden ? '' : nothing}>
    <label>
      <input class="ds-input" type="checkbox" .checked=${bound(own.ticked.has(note.id))} @change=${() => tick(note.id)}>
      <span>${note.text}</span>
    </label>
    <p class="quiet">${facts(note)}</p>
    ${note.merged?.length ? html`<details class="more"><summary>${t('console.merged', note.merged.length)}</summary><ul class="ds-list">${note.merged.map(({ text }) => html`<li>${text}</li>`)}</ul></details>` : nothing}
    <div class="actions">
      ${note.hidden
        ? button(t('console.unhide'), { do: 'hide', note: note.id, on: false }, { kind: 'tertiary', of: note.text })
        : button(t('console.hide'), { do: 'hide', note: note.id, on: true }, { kind: 'tertiary', of: note.text })}
      ${note.merged?.length ? button(t('console.split'), { do: 'split', note: note.id }, { kind: 'tertiary', of: note.text }) : nothing}
    </div>
  </li>
`;

const tick = (id) => {
  if (!own.ticked.delete(id)) own.ticked.add(id);
  draw();
};

const facts = (note) =>
  [
    note.hidden ? t('console.hidden') : '',
    note.label ?? '',
    note.horizon ? t(`horizon.${note.horizon}`) : '',
    note.table ? t('console.table', note.table) : '',
    note.parents?.length ? t('console.hangs', note.parents.length) : '',
  ].filter(Boolean).join(' · ');

// --- People and tables ---

const people = () => {
  const all = board.people().sort((a, b) => a.dismissed - b.dismissed || name(a).localeCompare(name(b), document.documentElement.lang));
  const tables = board.get('people')?.tables ?? 0;
  const proposed = tables || tablesFor(board.get('people')?.count ?? 0);
  return html`
    <section aria-labelledby="people">
      <h2 class="ds-heading" data-size="xs" id="people">${t('console.people', board.get('people')?.count ?? 0)}</h2>
      <form class="console-mix" @submit=${mix}>
        <label class="ds-label" for="tables">${t('console.tables')}</label>
        <input class="ds-input" id="tables" name="tables" type="number" min="0" max="100" inputmode="numeric" .value=${bound(String(own.tables ?? proposed))} @input=${(event) => { own.tables = event.target.value; }}>
        <button class="ds-button" data-variant="secondary" type="submit">${t('console.mix')}</button>
      </form>
      ${board.tables().length ? html`<ul class="console-tables">${board.tables().map(({ number, count, roles }) => html`<li><b>${t('console.table', number)}</b> ${t('console.table.people', count)} <span class="quiet">${kinds(roles)}</span></li>`)}</ul>` : nothing}
      ${all.length === 0
        ? html`<p class="empty">${t('console.people.none', root.dataset.address)}</p>`
        : html`<ul class="console-people">${repeat(all, ({ id }) => id, (person) => personRow(person, tables))}</ul>`}
    </section>
  `;
};

/** As large as was planned; none when no size was. */
const tablesFor = (count) => (Number(root.dataset.tableSize) > 0 ? Math.ceil(count / Number(root.dataset.tableSize)) : 0);
const name = (person) => person.name || t('console.nameless', person.id.slice(-4));
const kinds = (roles) => Object.entries(roles ?? {}).map(([role, count]) => `${t(`role.${role}`)} ${count}`).join(', ');

const personRow = (person, tables) => html`
  <li data-hidden=${person.dismissed ? '' : nothing}>
    <span class="console-name">${name(person)} <span class="quiet">${[person.organisation, person.role ? t(`role.${person.role}`) : '', t('console.notes.count', person.notes)].filter(Boolean).join(' · ')}</span></span>
    ${person.dismissed
      ? button(t('console.letIn'), { do: 'dismiss', participant: person.id, on: false }, { kind: 'tertiary', of: name(person) })
      : html`
          ${tables > 0 ? tableChoice(person, tables) : nothing}
          ${button(t('console.showOut'), { do: 'dismiss', participant: person.id, on: true }, { kind: 'tertiary', color: 'danger', of: name(person) })}
        `}
  </li>
`;

const tableChoice = (person, tables) => html`
  <select class="ds-input" aria-label=${t('console.table.of', name(person))} @change=${(event) => send({ do: 'place', participant: person.id, table: Number(event.target.value) })}>
    ${Array.from({ length: tables + 1 }, (_, table) => html`<option value=${table} .selected=${bound(table === person.table)}>${table === 0 ? t('console.table.none') : t('console.table', table)}</option>`)}
  </select>
`;

const mix = (event) => {
  event.preventDefault();
  const tables = Number(event.target.elements.tables.value);
  if (!(tables >= 0 && tables <= 100)) return;
  own.tables = undefined;
  send({ do: 'mix', tables });
};

// --- The whole ---

const line = () => {
  const unsent = connection.pending().filter(({ number }) => number === undefined).length;
  const text = board.get('workshop')?.closed ? t('line.closed') : { live: '', connecting: t('line.connecting'), away: t('line.away', unsent), out: t('line.out'), closed: t('line.closed') }[connection.state];
  return html`
    ${text ? html`<div class="ds-alert" data-color="warning" role="status"><p class="ds-paragraph">${text}</p></div>` : nothing}
    ${connection.refused().map(({ deed, refused }) => html`
      <div class="ds-alert console-refused" data-color="danger" role="alert">
        <p class="ds-paragraph">${refused || t('console.unreadable')}</p>
        <button class="ds-button" data-variant="tertiary" type="button" @click=${() => connection.forget(deed.id)}>${t('console.understood')}</button>
      </div>`)}
  `;
};

const draw = () => {
  const count = board.get('people')?.count ?? 0;
  const step = board.current();
  say(t('console.said', count, step ? (board.get(`count/${step.id}`)?.notes ?? 0) : 0));
  render(
    html`
      ${line()}
      <div class="console">
        <div class="console-side">${now()}${agenda()}${message()}${undoing()}</div>
        <div class="console-main">${notes()}${people()}</div>
      </div>
    `,
    root,
  );
};

const soon = live(draw);
setInterval(() => document.visibilityState === 'visible' && soon(), 1_000);
