// Says at its field that a file is too large, before any of it is sent. The field is emptied, so that the rest goes as it is:
//   <input type="file" id="f-file" data-megabytes="25" data-too-large="Filen «{0}» er for stor.">
// What the page says of the file that was sent before goes when another one is chosen.
// A button that sends that file alone, <button data-sends="f-file">, sends nothing while it is too large: why stays said.

const MEGABYTE = 1024 * 1024;

const say = (field, text) => {
  const id = `${field.id}-large`;
  let message = document.getElementById(id);
  if (!message) {
    message = document.createElement('p');
    message.id = id;
    message.className = 'ds-validation-message';
    message.setAttribute('role', 'alert');
    field.after(message);
    field.setAttribute('aria-describedby', [field.getAttribute('aria-describedby'), id].filter(Boolean).join(' '));
  }
  message.textContent = text;
  message.hidden = text === '';
  field.toggleAttribute('aria-invalid', text !== '');
};

/** What is wrong with a field is said at the field, or at the answer it is one of; and on top of the page. */
const forgetLast = (field) => {
  const { id } = field.closest('fieldset[id]') ?? field;
  document.getElementById(`${id}-problem`)?.remove();
  const summary = document.querySelector('.ds-error-summary');
  summary?.querySelector(`a[href="#${id}"]`)?.closest('li').remove();
  if (summary && !summary.querySelector('li')) summary.remove();
};

document.addEventListener('change', ({ target: field }) => {
  if (!field.matches('input[type="file"]')) return;
  forgetLast(field);
  if (!field.dataset.megabytes) return;
  const large = [...field.files].find((file) => file.size > Number(field.dataset.megabytes) * MEGABYTE);
  if (!large && !document.getElementById(`${field.id}-large`)) return;
  if (large) field.value = '';
  say(field, large ? field.dataset.tooLarge.replace('{0}', large.name) : '');
});

document.addEventListener(
  'submit',
  (event) => {
    const field = document.getElementById(event.submitter?.dataset.sends ?? '');
    const message = field && document.getElementById(`${field.id}-large`);
    if (!message || message.hidden) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    field.focus();
  },
  true,
);
