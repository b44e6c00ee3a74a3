// What any of the facilitators did last, to be undone.
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { board, button, t } from './desk.js';

export const undoing = () => {
  const last = board.get('undo') ?? [];
  return html`
    <section aria-labelledby="undo">
      <h2 class="ds-heading" data-size="xs" id="undo">${t('console.undo')}</h2>
      ${
        last.length === 0
          ? html`<p class="quiet">${t('console.undo.none')}</p>`
          : html`<ol class="console-undo">
              ${repeat(last.slice(0, 5), ({ of }) => of, done)}
            </ol>`
      }
    </section>
  `;
};

const done = ({ of, what, about = '' }) => {
  const said = t(`undone.${what}`);
  return html`<li>
    <span>${said} ${about ? html`<span class="quiet">${about}</span>` : nothing}</span
    >${button(t('console.undo.this'), { do: 'undo', of }, { kind: 'tertiary', of: about ? `${said}, ${about}` : said })}
  </li>`;
};
