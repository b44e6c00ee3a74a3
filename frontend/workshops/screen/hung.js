// What hangs on what, as the whole room sees it.
import { html, svg } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { hanging, layout, parts } from '../board/graph.js';

const TALLEST = 900;

/**
 * Draws the needs with what hangs on them, of some kinds.
 *
 * @param turn which part of a graph that is too big to be read at once; any number
 */
export const hung = ({ board, t, turn }) => {
  const legend = ({ first, last }) =>
    [first < 0 ? t('screen.kind.CAUSE') : '', t('screen.kind.NEED'), last > 0 ? t('screen.kind.EFFECT') : '']
      .filter(Boolean)
      .join(' — ');

  /** The same for who listens. */
  const tree = (notes, kinds) => {
    const on = kinds.map((kind) => [kind, hanging(notes, kind)]);
    const item = (note) =>
      html`<li>
        ${note.text}${on.map(
          ([kind, children]) =>
            children.get(note.id) &&
            html`<ul aria-label=${t(`screen.kind.${kind}`)}>
              ${children.get(note.id).map(item)}
            </ul>`,
        )}
      </li>`;
    return html`<ul>
      ${notes.filter(({ kind }) => kind === 'NEED').map(item)}
    </ul>`;
  };

  const empty = () => html`<p class="screen-how">${t('screen.graph.none')}</p>`;

  /**
   * In turns where there is more than can be read from afar; without what nobody has hung anything on.
   *
   * @param none what stands there when nothing hangs on anything
   */
  return (kinds, none = empty()) => {
    const notes = board.notes((note) => !note.hidden && (note.kind === 'NEED' || kinds.includes(note.kind)));
    const all = parts(notes, TALLEST);
    const bare = notes.filter(({ kind, id }) => kind === 'NEED' && !notes.some(({ parents }) => parents.includes(id)));
    const at = all.length === 0 ? 0 : turn() % all.length;
    if (all.length === 0) return none;
    const drawn = layout(all[at]);
    return html`
      <div class="screen-graph">
        <p class="screen-legend" aria-hidden="true">${legend(drawn)}</p>
        ${svg`<svg viewBox="-8 -8 ${drawn.width + 16} ${drawn.height + 16}" preserveAspectRatio="xMidYMin meet" aria-hidden="true">
          ${drawn.edges.map(({ path }) => svg`<path class="graph-line" d=${path}/>`)}
          ${repeat(
            drawn.nodes,
            ({ note }) => note.id,
            ({ note, x, y, width, height }) =>
              svg`<foreignObject x=${x} y=${y} width=${width} height=${height}>${html`<div
                class="graph-note"
                data-kind=${note.kind}
              >
                <span>${note.text}</span>
              </div>`}</foreignObject>`,
          )}
        </svg>`}
        <div class="sr-only">${tree(all[at], kinds)}</div>
        <p class="screen-more">
          ${[
            all.length > 1 ? t('screen.graph.part', at + 1, all.length) : '',
            bare.length > 0 ? t('screen.graph.bare', bare.length) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    `;
  };
};
