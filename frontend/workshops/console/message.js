// The message to all.
import { html, nothing } from 'lit-html';
import { board, button, send, t } from './desk.js';

export const message = () => {
  const said = board.get('message')?.text ?? '';
  return html`
    <section aria-labelledby="message">
      <h2 class="ds-heading" data-size="xs" id="message">${t('console.message')}</h2>
      ${said ? html`<p class="ds-paragraph console-said">${t('console.message.now', said)}</p>` : nothing}
      <form class="console-message" @submit=${sayToAll}>
        <label class="sr-only" for="say">${t('console.message.text')}</label>
        <input
          class="ds-input"
          id="say"
          name="text"
          maxlength="280"
          autocomplete="off"
          placeholder=${t('console.message.text')}
        />
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
