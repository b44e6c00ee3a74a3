// The text of a note while it is written.
import { html, nothing } from 'lit-html';
import { live as bound } from 'lit-html/directives/live.js';
import { limits, soon, t } from './desk.js';

/** So near the end one is told how many letters there are. */
const NEAR = 100;

/** Letters as people count them, and as the server does: an emoji is one. */
const lengthOf = (text) => [...text.trim().normalize('NFC')].length;

/** Nothing is cut off: what is too long is said, and stays to be shortened. */
export const textarea = (id, text, keep, { wrong = false, help = false } = {}) => {
  const length = lengthOf(text);
  const isLong = length > limits.noteText;
  const isWrong = isLong || (wrong && length === 0);
  const described = [help ? `${id}-help` : '', isWrong ? `${id}-problem` : ''].filter(Boolean).join(' ');
  return html`
    <textarea
      class="ds-input"
      id=${id}
      rows="3"
      .value=${bound(text)}
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${described || nothing}
      @input=${(event) => {
        keep(event.target.value);
        soon();
      }}
      @keydown=${quickly}
    ></textarea>
    ${length > limits.noteText - NEAR && !isLong ? html`<p class="quiet">${t('phone.length', length, limits.noteText)}</p>` : nothing}
    ${
      isWrong
        ? html`<p class="ds-validation-message" id="${id}-problem">
            ${isLong ? t('phone.problem.long', limits.noteText, length) : t('phone.problem.empty')}
          </p>`
        : nothing
    }
  `;
};

export const fits = (text) => text.trim() !== '' && lengthOf(text) <= limits.noteText;

/** A line break is a line break on a phone; with a keyboard, control and enter sends. */
const quickly = (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.target.form.requestSubmit();
};
