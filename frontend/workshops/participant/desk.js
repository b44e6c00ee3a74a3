// What every part of the phone's page has before it: the board, its line, and what this page alone knows.
import { html, nothing } from 'lit-html';
import { live as bound } from 'lit-html/directives/live.js';
import { withPending } from '../board/board.js';
import { browserStore } from '../line/store.js';
import { Drafts } from '../line/drafts.js';
import { openPage } from '../line/page.js';

export const { root, board, connection, limits, t, begin, draw, soon } = openPage();
export const drafts = new Drafts(browserStore(), `${root.dataset.path}.${root.dataset.who}`);

/** The names of the drafts that a note is changed in, and what one says of oneself: no step has them. */
const EDITING = 'editing';
const INTRODUCING = 'introducing';
export const KINDS = { NEEDS: 'NEED', CAUSES: 'CAUSE', EFFECTS: 'EFFECT' };
export const HORIZONS = ['TODAY', 'FUTURE'];
/** What a scale offers, the least first. */
export const SCORES = Array.from({ length: limits.scale }, (_, at) => at + 1);

/** What this page has before it and nobody else needs to know. */
export const own = {
  editing: drafts.find(EDITING),
  search: '',
  problem: null,
  pairs: null,
  cause: null,
  choice: {},
  score: null,
  introducing: drafts.find(INTRODUCING),
};

/** The note that is being changed, as far as it has come; kept like what is being written. */
export const change = (editing) => {
  own.editing = editing;
  drafts.keepForm(EDITING, editing);
};

/** The same for what one says of oneself. */
export const introduce = (introducing) => {
  own.introducing = introducing;
  drafts.keepForm(INTRODUCING, introducing);
};

export const send = (deed) => connection.send(deed);
export const isClosed = () => connection.state === 'closed' || board.get('workshop')?.closed;
export const stepOf = (id) => board.steps().find((step) => step.id === id);

/** All that may be seen, with one's own as soon as it is written. */
export const notesNow = () =>
  withPending(board.notes(), connection.pending()).map((note) => ({
    ...note,
    kind: note.kind ?? KINDS[stepOf(note.step)?.kind],
  }));

/** @param read whether it has stood there for a moment: before that a tap was meant for what stood there before */
export const button = (text, click, { kind = 'secondary', of = '', pressed = nothing, read = true } = {}) =>
  html`<button
    class="ds-button"
    type="button"
    data-variant=${kind}
    aria-pressed=${pressed}
    aria-label=${of ? `${text}: ${of}` : nothing}
    aria-disabled=${read ? nothing : 'true'}
    @click=${click}
  >
    ${text}
  </button>`;

/** After what a button did has been drawn. */
export const focusOn = (selector) => {
  draw();
  root.querySelector(selector)?.focus();
};

export const radios = (legend, name, options, chosen, choose) => html`
  <fieldset class="phone-radios">
    <legend class="ds-label">${legend}</legend>
    <div>
      ${options.map(
        ([value, text]) =>
          html`<label
            ><input
              class="ds-input"
              type="radio"
              name=${name}
              value=${value}
              .checked=${bound(value === chosen)}
              @change=${() => {
                choose(value);
                draw();
              }}
            /><span>${text}</span></label
          >`,
      )}
    </div>
  </fieldset>
`;

export const weighed = (notes, kind) =>
  notes.filter((note) => note.kind === kind && note.saved && !note.covered && !note.hidden);
