// People and tables.
import { html, nothing } from 'lit-html';
import { live as bound } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { board, button, own, root, send, t } from './desk.js';
import { isHere, present } from './present.js';

export const people = () => {
  const all = board
    .people()
    .sort((a, b) => a.dismissed - b.dismissed || name(a).localeCompare(name(b), document.documentElement.lang));
  const tables = board.get('people')?.tables ?? 0;
  const proposed = tables || tablesFor(board.get('people')?.count ?? 0);
  return html`
    <section aria-labelledby="people">
      <h2 class="ds-heading" data-size="xs" id="people">${t('console.people', board.get('people')?.count ?? 0)}</h2>
      ${present()}
      <form class="console-mix" @submit=${mix}>
        <label class="ds-label" for="tables">${t('console.tables')}</label>
        <input
          class="ds-input"
          id="tables"
          name="tables"
          type="number"
          min="0"
          max="100"
          inputmode="numeric"
          .value=${bound(String(own.tables ?? proposed))}
          @input=${(event) => {
            own.tables = event.target.value;
          }}
        />
        <button class="ds-button" data-variant="secondary" type="submit">${t('console.mix')}</button>
      </form>
      ${
        board.tables().length
          ? html`<ul class="console-tables">
              ${board.tables().map(
                ({ number, count, roles }) =>
                  html`<li>
                    <b>${t('console.table', number)}</b> ${t('console.table.people', count)}
                    <span class="quiet">${kinds(roles)}</span>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      ${
        all.length === 0
          ? html`<p class="empty">${t('console.people.none', root.dataset.address)}</p>`
          : html`<ul class="console-people">
              ${repeat(
                all,
                ({ id }) => id,
                (person) => personRow(person, tables),
              )}
            </ul>`
      }
    </section>
  `;
};

/** As large as was planned; none when no size was. */
const tablesFor = (count) =>
  Number(root.dataset.tableSize) > 0 ? Math.ceil(count / Number(root.dataset.tableSize)) : 0;
const name = (person) => person.name || t('console.nameless', person.id.slice(-4));
const kinds = (roles) =>
  Object.entries(roles ?? {})
    .map(([role, count]) => `${t(`role.${role}`)} ${count}`)
    .join(', ');

const personRow = (person, tables) => html`
  <li data-hidden=${person.dismissed ? '' : nothing}>
    <span class="console-name"
      >${name(person)}
      ${
        person.dismissed || isHere(person) !== false
          ? nothing
          : html`<span class="ds-tag" data-color="neutral">${t('console.away')}</span> `
      }<span class="quiet"
        >${[person.organisation, person.role ? t(`role.${person.role}`) : '', t('console.notes.count', person.notes)]
          .filter(Boolean)
          .join(' · ')}</span
      ></span
    >
    ${
      person.dismissed
        ? button(
            t('console.letIn'),
            { do: 'dismiss', participant: person.id, on: false },
            { kind: 'tertiary', of: name(person) },
          )
        : html`
            ${tables > 0 ? tableChoice(person, tables) : nothing}
            ${button(
              t('console.showOut'),
              { do: 'dismiss', participant: person.id, on: true },
              { kind: 'tertiary', color: 'danger', of: name(person) },
            )}
          `
    }
  </li>
`;

const tableChoice = (person, tables) => html`
  <select
    class="ds-input"
    aria-label=${t('console.table.of', name(person))}
    @change=${(event) => send({ do: 'place', participant: person.id, table: Number(event.target.value) })}
  >
    ${Array.from(
      { length: tables + 1 },
      (_, table) =>
        html`<option value=${table} .selected=${bound(table === person.table)}>
          ${table === 0 ? t('console.table.none') : t('console.table', table)}
        </option>`,
    )}
  </select>
`;

const mix = (event) => {
  event.preventDefault();
  const tables = Number(event.target.elements.tables.value);
  if (!(tables >= 0 && tables <= 100)) return;
  own.tables = undefined;
  send({ do: 'mix', tables });
};
