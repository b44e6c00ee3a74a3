// Notes that may say the same: proposed here, merged or kept apart by the facilitator, never by themselves.
import { html, nothing } from 'lit-html';
import { live as bound } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { board, connection, draw, focusOn, own, send, soon, t } from './desk.js';

const MOST = 4;
const PAUSE = 1_000;

/** What the server last proposed, and of what: asked again when the notes, or what was said of them, are others. */
const known = { of: '', groups: [], asking: false };

const ask = async (step, notes) => {
  const of = JSON.stringify([step.id, notes.map(({ id, text }) => [id, text]), board.get('undo')?.[0]?.of]);
  if (known.of === of || known.asking) return;
  known.asking = true;
  const answer = await connection.ask('alike', `&step=${step.id}`);
  if (answer) Object.assign(known, { of, groups: answer.groups });
  setTimeout(() => {
    known.asking = false;
    soon();
  }, PAUSE);
  soon();
};

/** The groups whose notes still stand, of those shown. */
const standing = (notes) => {
  const byId = new Map(notes.map((note) => [note.id, note]));
  return known.groups
    .map((ids) =>
      ids
        .map((id) => byId.get(id))
        .filter(Boolean)
        .sort((a, b) => a.number - b.number),
    )
    .filter((group) => group.length > 1);
};

export const alike = (step, notes) => {
  ask(
    step,
    notes.filter(({ hidden }) => !hidden),
  );
  const groups = standing(notes);
  if (groups.length === 0) return nothing;
  return html`
    <section class="console-alike" aria-labelledby="alike">
      <h3 class="ds-heading" data-size="2xs" id="alike" tabindex="-1">${t('console.alike', groups.length)}</h3>
      <ul>
        ${repeat(
          groups.slice(0, MOST),
          (group) => group[0].id,
          (group) => proposal(group),
        )}
      </ul>
      ${groups.length > MOST ? html`<p class="quiet">${t('console.alike.more', groups.length - MOST)}</p>` : nothing}
    </section>
  `;
};

const proposal = (group) => {
  const speaks = group.find(({ id }) => id === own.speaks[group[0].id]) ?? group[0];
  return html`
    <li class="console-proposal">
      <fieldset>
        <legend class="sr-only">${t('console.alike.which')}</legend>
        ${group.map(
          (note) =>
            html` <div>
              <label
                ><input
                  class="ds-input"
                  type="radio"
                  name="speaks-${group[0].id}"
                  .checked=${bound(note === speaks)}
                  @change=${() => {
                    own.speaks[group[0].id] = note.id;
                    draw();
                  }}
                /><span class="as-written">${note.text}</span></label
              >
              ${
                group.length > 2
                  ? action(t('console.alike.not'), () => keepApart([note], group), { kind: 'tertiary', of: note.text })
                  : nothing
              }
            </div>`,
        )}
      </fieldset>
      <div class="actions">
        ${action(
          group.length > 2 ? t('console.merge.these', group.length) : t('console.alike.merge'),
          () => merge(speaks, group),
          { kind: 'primary', of: speaks.text },
        )}
        ${action(t('console.alike.apart'), () => keepApart(group, group), { of: group.map(({ text }) => text).join(', ') })}
      </div>
    </li>
  `;
};

const action = (text, click, { kind = 'secondary', of }) =>
  html`<button class="ds-button" type="button" data-variant=${kind} aria-label="${text}: ${of}" @click=${click}>
    ${text}
  </button>`;

const merge = (speaks, group) => {
  send({ do: 'merge', into: speaks.id, notes: group.filter((note) => note !== speaks).map(({ id }) => id) });
  settled(group);
};

/** Each of them from all that come after it, or the one from all others. */
const keepApart = (ones, group) => {
  ones.forEach((note, at) => {
    const others = (ones.length > 1 ? group.slice(at + 1) : group.filter((other) => other !== note)).map(
      ({ id }) => id,
    );
    if (others.length > 0) send({ do: 'keepApart', note: note.id, others });
  });
  settled(group);
};

/** Gone at once; what remains to be said of the others, the server proposes anew. */
const settled = (group) => {
  known.groups = known.groups.filter((ids) => !ids.includes(group[0].id));
  focusOn('#alike', '#notes');
};
