// What every part of the console has before it: the board, its line, and what this facilitator alone has before them.
import { html, nothing } from 'lit-html';
import { Drafts } from '../line/drafts.js';
import { openPage } from '../line/page.js';
import { browserStore } from '../line/store.js';

export const { root, board, connection, limits, t, begin, draw, soon } = openPage();
const drafts = new Drafts(browserStore(), `${root.dataset.path}.${root.dataset.who}.console`);
const STEP = 'step';
const begun = drafts.find(STEP);

export const WRITING = ['NEEDS', 'CAUSES', 'EFFECTS'];

/**
 * What this facilitator has before them and others have not: notes ticked and chosen, the step whose notes are shown, what
 * is being typed, the step that is being changed.
 */
export const own = {
  ticked: new Set(),
  speaks: {},
  step: '',
  tables: undefined,
  minutes: {},
  arranging: begun !== null,
  form: begun,
  doorProblem: '',
  dismissing: false,
};

/** The step as far as it is filled in: kept, so that a page that is loaded anew has it still. */
export const fillIn = (form) => {
  own.form = form;
  drafts.keepForm(STEP, form);
};

/** After what a button did has been drawn: on the first of them that is there. */
export const focusOn = (...selectors) => {
  draw();
  selectors
    .map((selector) => root.querySelector(selector))
    .find(Boolean)
    ?.focus();
};

export const send = (deed) => connection.send(deed);

/** What the room has come to is no part of the agenda. */
export const planned = (steps) => steps.map(({ started, revealed, covered, shown, settled, ...step }) => step);

/** The whole agenda is sent each time, with the one it was made from: what another has changed since is not written over. */
export const arrange = (steps, over = board.steps()) =>
  send({ do: 'arrange', steps: planned(steps), over: planned(over) });

/**
 * @param of what it is done with, where the page has many such buttons
 * @param read whether it has stood there for a moment: before that a tap was meant for what stood there before
 */
export const button = (text, deed, { kind = 'secondary', color = nothing, of = '', read = true } = {}) =>
  html`<button
    class="ds-button"
    type="button"
    data-variant=${kind}
    data-color=${color}
    aria-label=${of ? `${text}: ${of}` : nothing}
    aria-disabled=${read ? nothing : 'true'}
    @click=${() => read && send(deed)}
  >
    ${text}
  </button>`;
