// Undoing what one did last.
import { html, nothing } from 'lit-html';
import { board, button, isClosed, send, t } from './desk.js';

/** What of one's own deeds is offered to be undone in which kind of step: what was done now, not an hour ago. */
const WRITTEN = ['written', 'text', 'removed', 'linked'];
const UNDOES = {
  NEEDS: WRITTEN,
  CAUSES: WRITTEN,
  EFFECTS: WRITTEN,
  DOTS: ['dots'],
  PAIRS: ['judged'],
  ESTIMATES: ['estimated'],
  EVALUATION: ['evaluated'],
};

export const undoing = (step) => {
  const last = (board.get('undo') ?? []).find(({ what }) => UNDOES[step.kind].includes(what));
  if (!last || isClosed()) return nothing;
  return html`<p class="actions phone-undo">
    ${button(
      t('phone.undo', t(`undone.${last.what}`)),
      () => {
        send({ do: 'undo', of: last.of });
      },
      { kind: 'tertiary' },
    )}
  </p>`;
};
