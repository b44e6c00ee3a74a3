// What one said of oneself at the door, to be said otherwise.
import { html, nothing } from 'lit-html';
import { live as bound } from 'lit-html/directives/live.js';
import { board, button, connection, focusOn, introduce, isClosed, limits, own, radios, send, t } from './desk.js';

const ROLES = ['USER', 'OPERATIONS', 'MANAGEMENT', 'SUPPLIER', 'RESEARCH', 'ADMINISTRATION', 'OTHER'];
const FILLED_IN_AS = { name: 'name', organisation: 'organization' };

const said = () =>
  connection.pending().findLast(({ deed }) => deed.do === 'introduce')?.deed.introduction ?? board.get('me');

export const introduction = () => {
  const asks = board.get('workshop')?.asks ?? {};
  const me = said();
  if (!me || isClosed() || !(asks.name || asks.organisation || asks.role)) return nothing;
  return html`
    <section class="phone-me" aria-labelledby="me">
      <h3 class="ds-heading" data-size="xs" id="me" tabindex="-1">${t('phone.me')}</h3>
      ${
        own.introducing
          ? form(asks, own.introducing)
          : html`<p class="quiet">${facts(asks, me)}</p>
              <div class="actions">${button(t('phone.me.change'), () => begin(me), { of: t('phone.me') })}</div>`
      }
    </section>
  `;
};

const facts = (asks, me) =>
  [
    me.name,
    me.organisation,
    me.role ? t(`role.${me.role}`) : '',
    asks.name && me.name ? t(me.named ? 'phone.me.named' : 'phone.me.unnamed') : '',
  ]
    .filter(Boolean)
    .join(' · ') || t('phone.me.nothing');

const begin = ({ name, organisation, role, named }) => {
  introduce({ name, organisation, role: role ?? null, named });
  focusOn('.phone-me .ds-input');
};

const end = () => {
  introduce(null);
  focusOn('#me');
};

const form = (asks, form) => html`
  <form class="ds-card phone-form" @submit=${save}>
    ${asks.name ? field('name', t('phone.me.name'), form) : nothing}
    ${asks.organisation ? field('organisation', t('phone.me.organisation'), form) : nothing}
    ${
      asks.role
        ? radios(
            t('phone.me.role'),
            'role',
            ROLES.map((role) => [role, t(`role.${role}`)]),
            form.role,
            (role) => introduce({ ...own.introducing, role }),
          )
        : nothing
    }
    ${
      asks.name
        ? html`<label class="phone-tick"
            ><input
              class="ds-input"
              type="checkbox"
              .checked=${bound(form.named)}
              @change=${(event) => introduce({ ...own.introducing, named: event.target.checked })}
            /><span>${t('phone.me.may')}</span></label
          >`
        : nothing
    }
    <div class="actions">
      <button class="ds-button" type="submit">${t('phone.save')}</button>
      ${button(t('phone.cancel'), end, { kind: 'tertiary' })}
    </div>
  </form>
`;

const field = (name, label, form) => html`
  <div class="ds-field">
    <label class="ds-label" for="me-${name}">${label}</label>
    <input
      class="ds-input"
      id="me-${name}"
      maxlength=${limits.name}
      autocomplete=${FILLED_IN_AS[name]}
      .value=${bound(form[name])}
      @input=${(event) => introduce({ ...own.introducing, [name]: event.target.value })}
    />
  </div>
`;

const save = (event) => {
  event.preventDefault();
  send({ do: 'introduce', introduction: own.introducing });
  end();
};
