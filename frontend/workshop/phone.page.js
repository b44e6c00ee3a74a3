// The participant's board: where the room is, what to do now, and what one has written and voted oneself.
import { html, nothing, render } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { live as bound } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { clock, timeLeft, withPending } from './board.js';
import { browserStore, newId } from './connection.js';
import { Drafts } from './drafts.js';
import { below, hanging } from './graph.js';
import { announcer, openPage } from './page.js';
import { shown, shownResults } from './shown.js';

const { root, board, connection, t, live } = openPage();
const say = announcer(document.getElementById('said'));
const drafts = new Drafts(browserStore(), `${root.dataset.path}.${root.dataset.who}`);
const KINDS = { NEEDS: 'NEED', CAUSES: 'CAUSE', EFFECTS: 'EFFECT' };
const HANGS_ON = { CAUSE: ['NEED', 'CAUSE'], EFFECT: ['NEED', 'EFFECT'] };
const HORIZONS = ['TODAY', 'FUTURE'];
const SCORES = [1, 2, 3, 4, 5];
const LONGEST = 500;
/** What of one's own deeds is offered to be undone in which kind of step: what was done now, not an hour ago. */
const WRITTEN = ['written', 'text', 'removed', 'linked'];
const UNDOES = { NEEDS: WRITTEN, CAUSES: WRITTEN, EFFECTS: WRITTEN, DOTS: ['dots'], PAIRS: ['judged'], ESTIMATES: ['estimated'], EVALUATION: ['evaluated'] };

/** What this page has before it and nobody else needs to know. */
const own = { editing: null, search: '', problem: null, pair: null, skipped: 0, asking: false, cause: null, choice: {}, score: null };

const results = shownResults(connection, () => soon());
const send = (deed) => connection.send(deed);
const isClosed = () => connection.state === 'closed' || board.get('workshop')?.closed;
const stepOf = (id) => board.steps().find((step) => step.id === id);

/** All that may be seen, with one's own as soon as it is written. */
const notesNow = () =>
  withPending(board.notes(), connection.pending()).map((note) => ({ ...note, kind: note.kind ?? KINDS[stepOf(note.step)?.kind] }));

const button = (text, click, { kind = 'secondary', of = '', pressed = nothing } = {}) =>
  html`<button class="ds-button" type="button" data-variant=${kind} aria-pressed=${pressed} aria-label=${of ? `${text}: ${of}` : nothing} @click=${click}>${text}</button>`;

/** After what a button did has been drawn. */
const focusOn = (selector) => {
  draw();
  root.querySelector(selector)?.focus();
};

// --- The line, and what the server said no to ---

const line = () => {
  const unsent = connection.pending().filter(({ number }) => number === undefined).length;
  const text = isClosed() ? t('line.closed') : { live: '', connecting: '', away: t('line.away', unsent), out: t('line.out'), closed: '' }[connection.state];
  return html`
    ${text ? html`<div class="ds-alert" data-color=${isClosed() ? 'info' : 'warning'} role="status"><p class="ds-paragraph">${text}</p></div>` : nothing}
    ${connection.refused().map(refused)}
  `;
};

const refused = ({ deed, refused: why }) => html`
  <div class="ds-alert phone-refused" data-color="danger" role="alert">
    <p class="ds-paragraph">${why || t('phone.unreadable')}</p>
    ${deed.text ? html`<p class="ds-paragraph as-written">${deed.text.slice(0, 600)}</p>` : nothing}
    <div class="actions">
      ${deed.do === 'write' ? button(t('phone.mend'), () => mend(deed)) : nothing}
      ${button(t('phone.understood'), () => connection.forget(deed.id), { kind: 'tertiary' })}
    </div>
  </div>
`;

/** What was refused goes back to where it was written, before what has been begun since. */
const mend = (deed) => {
  const begun = drafts.of(deed.step).text;
  drafts.set(deed.step, { text: [deed.text, begun].filter(Boolean).join('\n'), parents: deed.parents ?? [], label: deed.label, horizon: deed.horizon });
  connection.forget(deed.id);
  focusOn('#write');
};

// --- Where the room is ---

const head = (step) => {
  const steps = board.steps();
  const table = board.get('me')?.table;
  const message = board.get('message')?.text;
  return html`
    ${message ? html`<div class="phone-message" role="status"><p>${message}</p></div>` : nothing}
    <header class="phone-head">
      <p class="quiet">${step ? t('phone.step', steps.findIndex(({ id }) => id === step.id) + 1, steps.length) : t('phone.here', board.get('people')?.count ?? 0)}${table ? html` · <b>${t('phone.table', table)}</b>` : nothing}</p>
      <div class="phone-now">
        <h2 class="ds-heading" data-size="md">${step ? step.title : t('phone.waiting')}</h2>
        ${step ? timer(step) : nothing}
      </div>
      ${step?.instruction ? html`<p class="ds-paragraph">${step.instruction}</p>` : nothing}
      ${step ? nothing : html`<p class="ds-paragraph">${t('phone.waiting.what')}</p>`}
    </header>
  `;
};

const timer = (step) => {
  const left = timeLeft(step, connection.now());
  const state = step.state === 'PAUSED' ? t('phone.paused') : step.state === 'ENDED' ? t('phone.ended') : '';
  return html`<p class="phone-time" role="timer" aria-live="off" aria-label=${t('phone.left')} data-over=${left < 0 ? '' : nothing}>${left === undefined || step.state === 'ENDED' ? nothing : clock(left)} ${state ? html`<span class="ds-tag" data-color="warning">${state}</span>` : nothing}</p>`;
};

// --- Writing ---

const writing = (step, notes) => {
  const kind = KINDS[step.kind];
  const covered = step.privateFirst && !step.revealed;
  const mine = notes.filter((note) => note.mine && note.step === step.id).reverse();
  return html`
    ${isClosed() ? nothing : form(step, kind, notes, covered)}
    <section aria-labelledby="mine">
      <h3 class="ds-heading" data-size="xs" id="mine" tabindex="-1">${t('phone.mine', mine.length)}</h3>
      ${mine.length === 0 ? html`<p class="quiet">${t('phone.mine.none')}</p>` : html`<ul class="phone-notes">${repeat(mine, ({ id }) => id, (note) => ownNote(note, notes))}</ul>`}
    </section>
    ${undoing(step)}
    ${covered ? html`<p class="quiet">${t('phone.covered', board.get(`count/${step.id}`)?.notes ?? 0)}</p>` : kind === 'NEED' ? needs(step, notes) : tree(step, kind, notes)}
  `;
};

const form = (step, kind, notes, covered) => {
  const draft = drafts.of(step.id);
  const problem = own.problem?.step === step.id ? own.problem : null;
  return keyed(step.id, html`
    <form class="ds-card phone-form" @submit=${(event) => submit(event, step, kind, notes)} novalidate>
      <div class="ds-field">
        <label class="ds-label" for="write">${t(`phone.write.${kind}`)}</label>
        ${covered ? html`<p data-field="description" id="write-help">${t('phone.private')}</p>` : nothing}
        <textarea class="ds-input" id="write" rows="3" maxlength=${LONGEST} .value=${bound(draft.text)} aria-invalid=${problem?.at === 'write' ? 'true' : nothing} aria-describedby=${problem?.at === 'write' ? 'write-problem' : covered ? 'write-help' : nothing} @input=${(event) => drafts.set(step.id, { text: event.target.value })} @keydown=${quickly}></textarea>
        ${problem?.at === 'write' ? html`<p class="ds-validation-message" id="write-problem">${t('phone.problem.empty')}</p>` : nothing}
      </div>
      ${step.labels.length > 0 ? radios(t('phone.label'), 'label', step.labels.map((label) => [label, label]), draft.label ?? step.labels[0], (label) => drafts.set(step.id, { label })) : nothing}
      ${kind === 'NEED' && !step.horizon ? radios(t('phone.horizon'), 'horizon', HORIZONS.map((horizon) => [horizon, t(`horizon.${horizon}`)]), draft.horizon ?? 'TODAY', (horizon) => drafts.set(step.id, { horizon })) : nothing}
      ${kind === 'NEED' ? nothing : parentChoice(kind, notes, draft.parents, (parents) => drafts.set(step.id, { parents }), problem?.at === 'parents')}
      <button class="ds-button" type="submit">${t('phone.add')}</button>
    </form>
  `);
};

/** A line break is a line break on a phone; with a keyboard, control and enter sends. */
const quickly = (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.target.form.requestSubmit();
};

const radios = (legend, name, options, chosen, choose) => html`
  <fieldset class="phone-radios">
    <legend class="ds-label">${legend}</legend>
    <div>${options.map(([value, text]) => html`<label><input class="ds-input" type="radio" name=${name} value=${value} .checked=${bound(value === chosen)} @change=${() => { choose(value); draw(); }}><span>${text}</span></label>`)}</div>
  </fieldset>
`;

/** What a note hangs on: as many as fit, found by searching or in the list. */
const parentChoice = (kind, notes, chosen, choose, wrong, except = new Set(), name = 'parents') => {
  const all = notes.filter((note) => HANGS_ON[kind].includes(note.kind) && !except.has(note.id) && note.saved);
  const wanted = own.search.trim().toLocaleLowerCase();
  const seen = all
    .filter((note) => chosen.includes(note.id) || note.text.toLocaleLowerCase().includes(wanted))
    .sort((a, b) => HANGS_ON[kind].indexOf(a.kind) - HANGS_ON[kind].indexOf(b.kind) || a.number - b.number);
  const toggle = (id, on) => {
    choose(on ? [...chosen, id] : chosen.filter((other) => other !== id));
    draw();
  };
  return html`
    <fieldset class="phone-parents" id=${name} tabindex="-1" aria-describedby=${wrong ? `${name}-problem` : nothing}>
      <legend class="ds-label">${t(`phone.hangs.${kind}`)}</legend>
      ${wrong ? html`<p class="ds-validation-message" id="${name}-problem">${t('phone.problem.parents')}</p>` : nothing}
      ${all.length === 0 ? html`<p class="quiet">${t('phone.hangs.none')}</p>` : nothing}
      ${all.length > 6 ? html`<input class="ds-input" type="search" aria-label=${t('phone.search')} placeholder=${t('phone.search')} .value=${bound(own.search)} @input=${(event) => { own.search = event.target.value; draw(); }}>` : nothing}
      <div class="phone-choices" tabindex=${all.length > 6 ? '0' : nothing} role=${all.length > 6 ? 'group' : nothing} aria-label=${all.length > 6 ? t(`phone.hangs.${kind}`) : nothing}>
        ${repeat(seen, ({ id }) => id, (note) => html`<label><input class="ds-input" type="checkbox" .checked=${bound(chosen.includes(note.id))} @change=${(event) => toggle(note.id, event.target.checked)}><span>${note.text}${note.kind === 'NEED' ? nothing : html` <span class="quiet">(${t(`phone.kind.${note.kind}`)})</span>`}</span></label>`)}
      </div>
    </fieldset>
  `;
};

const submit = (event, step, kind, notes) => {
  event.preventDefault();
  const { text, label, horizon, parents } = drafts.of(step.id);
  const known = parents.filter((id) => notes.some((note) => note.id === id));
  const isFree = kind === 'NEED' || !notes.some((note) => HANGS_ON[kind].includes(note.kind));
  own.problem = !text.trim() ? { step: step.id, at: 'write' } : known.length === 0 && !isFree ? { step: step.id, at: 'parents' } : null;
  if (own.problem) return focusOn(`#${own.problem.at}`);
  const deed = { do: 'write', note: newId(), step: step.id, text: text.trim() };
  if (step.labels.length > 0) deed.label = label ?? step.labels[0];
  if (kind === 'NEED' && !step.horizon) deed.horizon = horizon ?? 'TODAY';
  if (kind !== 'NEED') deed.parents = known;
  drafts.sent(step.id);
  send(deed);
  focusOn('#write');
};

const facts = (note, notes) =>
  [note.label, note.horizon ? t(`horizon.${note.horizon}`) : '', ...note.parents.map((id) => notes.find((other) => other.id === id)?.text).filter(Boolean).map((text) => `↳ ${text}`)].filter(Boolean).join(' · ');

const ownNote = (note, notes) => html`
  <li class="phone-note" data-kind=${note.kind}>
    ${own.editing?.id === note.id
      ? editing(note, notes)
      : html`
          <p class="as-written">${note.text}</p>
          <p class="quiet">${facts(note, notes)}</p>
          <div class="actions">
            <span class="ds-tag" data-color=${note.saved ? 'success' : 'warning'}>${note.saved ? t('phone.saved') : t('phone.unsaved')}</span>
            ${isClosed() ? nothing : html`${button(t('phone.edit'), () => edit(note), { kind: 'tertiary', of: note.text })}${button(t('phone.remove'), () => remove(note), { kind: 'tertiary', of: note.text })}`}
          </div>`}
  </li>
`;

const edit = (note) => {
  own.editing = { id: note.id, text: note.text, parents: [...note.parents] };
  focusOn('#edit');
};

const remove = (note) => {
  send({ do: 'remove', note: note.id, on: true });
  focusOn('#mine');
};

const editing = (note, notes) => html`
  <form class="phone-form" @submit=${(event) => saveEdit(event, note)}>
    <label class="ds-label" for="edit">${t('phone.edit.text')}</label>
    <textarea class="ds-input" id="edit" rows="3" maxlength=${LONGEST} .value=${bound(own.editing.text)} @input=${(event) => { own.editing.text = event.target.value; }} @keydown=${quickly}></textarea>
    ${note.kind === 'NEED' ? nothing : parentChoice(note.kind, notes, own.editing.parents, (parents) => { own.editing.parents = parents; }, false, new Set([note.id, ...below(notes, note.id)]), 'edit-parents')}
    <div class="actions">
      <button class="ds-button" type="submit">${t('phone.save')}</button>
      ${button(t('phone.cancel'), () => { own.editing = null; focusOn('#mine'); }, { kind: 'tertiary' })}
    </div>
  </form>
`;

const saveEdit = (event, note) => {
  event.preventDefault();
  const { text, parents } = own.editing;
  if (!text.trim()) return;
  if (text.trim() !== note.text) send({ do: 'edit', note: note.id, text: text.trim() });
  parents.filter((id) => !note.parents.includes(id)).forEach((parent) => send({ do: 'link', note: note.id, parent, on: true }));
  note.parents.filter((id) => !parents.includes(id)).forEach((parent) => send({ do: 'link', note: note.id, parent, on: false }));
  own.editing = null;
  focusOn('#mine');
};

/** What was begun in a step that the room has left is not lost: it can still be sent there. */
const leftBehind = (step) =>
  drafts
    .begun()
    .map(stepOf)
    .filter((other) => KINDS[other?.kind] && other.id !== step?.id && other.started)
    .map((other) => html`
      <section class="ds-card phone-left" aria-label=${t('phone.begun', other.title)}>
        <p class="quiet">${t('phone.begun', other.title)}</p>
        <p class="as-written">${drafts.of(other.id).text}</p>
        <div class="actions">${button(t('phone.begun.send'), () => sendBegun(other))}${button(t('phone.begun.forget'), () => { drafts.forget(other.id); draw(); }, { kind: 'tertiary' })}</div>
      </section>`);

const sendBegun = (step) => {
  const { text, label, horizon, parents } = drafts.of(step.id);
  drafts.forget(step.id);
  send({ do: 'write', note: newId(), step: step.id, text: text.trim(), label, horizon, parents });
  draw();
};

// --- What all have written ---

const needs = (step, notes) => {
  const all = notes.filter((note) => note.kind === 'NEED' && note.step === step.id);
  const groups = step.labels.length > 0 ? step.labels.map((label) => [label, all.filter((note) => note.label === label)]) : HORIZONS.map((horizon) => [t(`horizon.${horizon}`), all.filter((note) => note.horizon === horizon)]);
  return html`
    <section aria-labelledby="all">
      <h3 class="ds-heading" data-size="xs" id="all">${t('phone.all', all.length)}</h3>
      ${groups.filter(([, group]) => group.length > 0).map(([title, group]) => html`<h4 class="ds-heading" data-size="2xs">${t('phone.group', title, group.length)}</h4><ul class="phone-notes">${repeat(group, ({ id }) => id, noteLine)}</ul>`)}
    </section>
  `;
};

const noteLine = (note) => html`<li class="phone-note" data-kind=${note.kind}><p class="as-written">${note.text}</p>${note.merged?.length ? html`<p class="quiet">${t('phone.merged', note.merged.length)}</p>` : nothing}</li>`;

/** The needs with what hangs on each, as deep as they dig. */
const tree = (step, kind, notes) => {
  const on = hanging(notes, kind);
  const roots = notes.filter((note) => note.kind === 'NEED');
  const count = board.get(`count/${step.id}`)?.notes ?? 0;
  return html`
    <section aria-labelledby="all">
      <h3 class="ds-heading" data-size="xs" id="all">${t(`phone.tree.${kind}`, roots.length, count)}</h3>
      <ul class="phone-tree">${repeat(roots, ({ id }) => id, (note) => branch(note, step, kind, on))}</ul>
    </section>
  `;
};

const branch = (note, step, kind, on) => {
  const children = on.get(note.id) ?? [];
  return html`
    <li>
      <div class="phone-note" data-kind=${note.kind}>
        <p class="as-written">${note.text}</p>
        ${isClosed() || !note.saved ? nothing : button(t(`phone.why.${kind}`), () => hangOn(note, step), { kind: 'tertiary', of: note.text })}
      </div>
      ${children.length > 0 ? html`<ul>${repeat(children, ({ id }) => id, (child) => branch(child, step, kind, on))}</ul>` : nothing}
    </li>`;
};

const hangOn = (note, step) => {
  drafts.set(step.id, { parents: [note.id] });
  focusOn('#write');
};

// --- Dots ---

const weighed = (notes, kind) => notes.filter((note) => note.kind === kind && note.saved && !note.covered && !note.hidden);

/** With those that are on their way. */
const dotsNow = (step) => {
  const on = { ...board.get(`dots/${step.id}`)?.on };
  connection.pending().forEach(({ deed }) => {
    if (deed.do === 'dot' && deed.step === step.id) on[deed.note] = deed.dots;
  });
  return on;
};

const dotsLeft = (step, on) => step.dots - Object.values(on).reduce((sum, count) => sum + count, 0);

/** Counts when it is pressed: two quick presses come before the page is drawn anew. */
const putDot = (step, note, by) => {
  const on = dotsNow(step);
  const count = (on[note.id] ?? 0) + by;
  if (by > 0 ? dotsLeft(step, on) > 0 : count >= 0) send({ do: 'dot', step: step.id, note: note.id, dots: count });
};

const dots = (step, notes) => {
  const on = dotsNow(step);
  const all = weighed(notes, 'NEED');
  const left = dotsLeft(step, on);
  const unsent = connection.pending().some(({ deed, number }) => deed.do === 'dot' && number === undefined);
  return html`
    <p class="phone-left-dots" role="status"><b>${t('phone.dots.left', left)}</b> <span class="ds-tag" data-color=${unsent ? 'warning' : 'success'}>${unsent ? t('phone.unsaved') : t('phone.saved')}</span></p>
    ${HORIZONS.map((horizon) => [horizon, all.filter((note) => note.horizon === horizon)])
      .filter(([, group]) => group.length > 0)
      .map(([horizon, group]) => html`
        <section aria-labelledby="dots-${horizon}">
          <h3 class="ds-heading" data-size="xs" id="dots-${horizon}">${t('phone.group', t(`horizon.${horizon}`), group.length)}</h3>
          <ul class="phone-notes">${repeat(group, ({ id }) => id, (note) => dotsOn(step, note, on[note.id] ?? 0, left))}</ul>
        </section>`)}
  `;
};

const dotsOn = (step, note, count, left) => html`
  <li class="phone-note phone-dots" data-kind="NEED" data-chosen=${count > 0 ? '' : nothing}>
    <p class="as-written">${note.text}</p>
    <div role="group" aria-label=${t('phone.dots.of', note.text)}>
      <button class="ds-button" type="button" data-variant="secondary" aria-label=${t('phone.dots.less', note.text)} @click=${() => putDot(step, note, -1)}>−</button>
      <span class="phone-count"><span class="sr-only">${t('phone.dots.here')} </span>${count}</span>
      <button class="ds-button" type="button" data-variant="secondary" aria-label=${t('phone.dots.more', note.text)} @click=${() => putDot(step, note, 1)}>+</button>
    </div>
  </li>
`;

// --- Pairs ---

const askForPair = async (step) => {
  if (own.asking) return;
  own.asking = true;
  const pair = await connection.ask('pair', `&step=${step.id}&skipped=${own.skipped}`);
  own.pair = pair && { step: step.id, ...pair };
  // Without a line: again when there is one, not at once.
  setTimeout(() => { own.asking = false; soon(); }, pair ? 0 : 2_000);
  soon();
};

const pairs = (step) => {
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

// --- Impact and effort ---

const estimatesNow = (step) => {
  const given = { ...board.get(`estimate/${step.id}`) };
  connection.pending().forEach(({ deed }) => {
    if (deed.do === 'estimate' && deed.step === step.id) given[deed.note] = deed;
  });
  return given;
};

const estimates = (step, notes) => {
  const all = weighed(notes, 'CAUSE');
  if (all.length === 0) return html`<p class="empty">${t('phone.estimates.none')}</p>`;
  const given = estimatesNow(step);
  const done = all.filter(({ id }) => given[id]).length;
  const at = Math.max(0, all.findIndex(({ id }) => id === own.cause));
  if (own.cause !== all[at].id) turnTo(all.find(({ id }) => !given[id]) ?? all[at], given);
  const note = all.find(({ id }) => id === own.cause);
  const place = all.indexOf(note);
  const parents = note.parents.map((id) => notes.find((other) => other.id === id)?.text).filter(Boolean);
  return html`
    <p class="quiet" role="status">${t('phone.estimates.count', done, all.length)}</p>
    <form class="ds-card phone-form" @submit=${(event) => estimate(event, step, all, place)}>
      <h3 class="ds-heading phone-cause" data-size="xs" id="cause" tabindex="-1">${note.text}</h3>
      ${parents.length > 0 ? html`<p class="quiet">${parents.map((text) => `↳ ${text}`).join(' · ')}</p>` : nothing}
      ${scale('impact')}
      ${scale('effort')}
      ${own.problem?.at === 'estimate' ? html`<p class="ds-validation-message" role="alert">${t('phone.problem.estimate')}</p>` : nothing}
      <div class="actions">
        <button class="ds-button" type="submit">${t('phone.estimates.save')}</button>
        ${all.length > 1 ? html`${button(t('phone.estimates.previous'), () => turn(all, place - 1, given), { kind: 'tertiary' })}${button(t('phone.estimates.next'), () => turn(all, place + 1, given), { kind: 'tertiary' })}` : nothing}
      </div>
    </form>
  `;
};

const scale = (what) => html`
  <fieldset class="phone-scale">
    <legend class="ds-label">${t(`phone.${what}`)}</legend>
    <div>${SCORES.map((score) => html`<label><input class="ds-input" type="radio" name=${what} value=${score} .checked=${bound(own.choice[what] === score)} @change=${() => { own.choice[what] = score; draw(); }}><span>${score}</span></label>`)}</div>
    <p class="quiet phone-ends"><span>${t(`phone.${what}.least`)}</span><span>${t(`phone.${what}.most`)}</span></p>
  </fieldset>
`;

const turnTo = (note, given) => {
  own.cause = note.id;
  own.choice = { impact: given[note.id]?.impact, effort: given[note.id]?.effort };
  own.problem = null;
};

const turn = (all, place, given) => {
  turnTo(all[(place + all.length) % all.length], given);
  focusOn('#cause');
};

const estimate = (event, step, all, place) => {
  event.preventDefault();
  const { impact, effort } = own.choice;
  if (!impact || !effort) {
    own.problem = { at: 'estimate' };
    return draw();
  }
  send({ do: 'estimate', step: step.id, note: all[place].id, impact, effort });
  const given = estimatesNow(step);
  const next = [...all.slice(place + 1), ...all.slice(0, place)].find(({ id }) => !given[id]) ?? all[(place + 1) % all.length];
  turnTo(next, given);
  return focusOn('#cause');
};

// --- One question at the end ---

const evaluation = (step) => {
  const pending = connection.pending().filter(({ deed }) => deed.do === 'evaluate' && deed.step === step.id).at(-1);
  const given = pending?.deed ?? board.get(`evaluation/${step.id}`);
  const text = drafts.of(step.id).text || given?.text || '';
  return html`
    <form class="ds-card phone-form" @submit=${(event) => evaluate(event, step, given)}>
      ${radios(t('phone.evaluate'), 'score', [5, 4, 3, 2, 1].map((score) => [score, t(`shown.score.${score}`)]), own.score ?? given?.score, (score) => { own.score = score; })}
      ${own.problem?.at === 'score' ? html`<p class="ds-validation-message" role="alert">${t('phone.problem.score')}</p>` : nothing}
      <div class="ds-field">
        <label class="ds-label" for="why">${t('phone.evaluate.why')}</label>
        <textarea class="ds-input" id="why" rows="3" maxlength=${LONGEST} .value=${bound(text)} @input=${(event) => drafts.set(step.id, { text: event.target.value })}></textarea>
      </div>
      <div class="actions">
        <button class="ds-button" type="submit">${t('phone.evaluate.send')}</button>
        ${given ? html`<span class="ds-tag" role="status" data-color=${pending && pending.number === undefined ? 'warning' : 'success'}>${pending && pending.number === undefined ? t('phone.unsaved') : t('phone.saved')}</span>` : nothing}
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

// --- Undoing ---

const undoing = (step) => {
  const last = (board.get('undo') ?? []).find(({ what }) => UNDOES[step.kind].includes(what));
  if (!last || isClosed()) return nothing;
  return html`<p class="actions phone-undo">${button(t('phone.undo', t(`undone.${last.what}`)), () => { send({ do: 'undo', of: last.of }); }, { kind: 'tertiary' })}</p>`;
};

// --- The whole ---

const picture = document.getElementById('picture').content.firstElementChild;

const VOTES = { DOTS: dots, PAIRS: pairs, ESTIMATES: estimates, EVALUATION: evaluation };

const body = (step, notes) => {
  if (!step) return nothing;
  if (KINDS[step.kind]) return writing(step, notes);
  if (step.kind === 'PICTURE') return html`<div class="phone-picture">${picture}</div>`;
  if (step.kind === 'BREAK') return nothing;
  if (step.shown) return html`<section aria-labelledby="result"><h3 class="ds-heading" data-size="xs" id="result">${t('phone.result')}</h3>${shown(step, { board, t, results })}</section>`;
  if (isClosed() || !VOTES[step.kind]) return html`<p class="empty">${t('phone.look')}</p>`;
  return html`${VOTES[step.kind](step, notes)}${undoing(step)}`;
};

const said = (step) => {
  if (!step) return t('phone.waiting');
  const notes = board.get(`count/${step.id}`)?.notes;
  return notes === undefined ? step.title : t('phone.said', step.title, notes);
};

let drawnBefore = null;

const draw = () => {
  const step = board.current();
  if (drawnBefore !== step?.id) {
    drawnBefore = step?.id;
    Object.assign(own, { editing: null, search: '', problem: null, pair: null, skipped: 0, cause: null, choice: {}, score: null });
  }
  say(said(step));
  render(html`<div class="phone">${line()}${head(step)}${leftBehind(step)}${body(step, notesNow())}</div>`, root);
};

const soon = live(draw);
setInterval(() => document.visibilityState === 'visible' && soon(), 1_000);
