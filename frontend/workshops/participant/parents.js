// What a cause or an effect hangs on.
import { html, nothing } from 'lit-html';
import { live as bound } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { draw, own, t } from './desk.js';

export const HANGS_ON = { CAUSE: ['NEED', 'CAUSE'], EFFECT: ['NEED', 'EFFECT'] };

/** What a note hangs on: as many as fit, found by searching or in the list. */
export const parentChoice = (kind, notes, chosen, choose, wrong, except = new Set(), name = 'parents') => {
  const all = notes.filter((note) => HANGS_ON[kind].includes(note.kind) && !except.has(note.id) && note.saved);
  const wanted = own.search.trim().toLowerCase();
  const seen = all
    .filter((note) => chosen.includes(note.id) || note.text.toLowerCase().includes(wanted))
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
      ${
        all.length > 6
          ? html`<input
              class="ds-input"
              type="search"
              aria-label=${t('phone.search')}
              placeholder=${t('phone.search')}
              .value=${bound(own.search)}
              @input=${(event) => {
                own.search = event.target.value;
                draw();
              }}
            />`
          : nothing
      }
      <div
        class="phone-choices"
        tabindex=${all.length > 6 ? '0' : nothing}
        role=${all.length > 6 ? 'group' : nothing}
        aria-label=${all.length > 6 ? t(`phone.hangs.${kind}`) : nothing}
      >
        ${repeat(
          seen,
          ({ id }) => id,
          (note) =>
            html`<label
              ><input
                class="ds-input"
                type="checkbox"
                .checked=${bound(chosen.includes(note.id))}
                @change=${(event) => toggle(note.id, event.target.checked)}
              /><span
                >${note.text}${note.kind === 'NEED' ? nothing : html` <span class="quiet">(${t(`phone.kind.${note.kind}`)})</span>`}</span
              ></label
            >`,
        )}
      </div>
    </fieldset>
  `;
};
