// A deed that can't be undone asks first: <form data-confirm="id of a dialog">, or a <button> of the form that says so, where the
// others need not ask; the dialog's own button does it. What the dialog
// says may hang on fields of the form, by their ids: <p data-from="a b">, with an <output> for what stands in them, is said when
// all of them are filled, <p data-until="a b"> until then. <p data-unsaved> is said when something is written in another form
// of the page: it does not come along. <dialog data-ahead="day hour"> asks nothing of an hour that has been, or of which only a
// part is there: the server refuses it at its field.
import { changed } from './kept/fields.js';
import { timeParts } from './language.js';

const valueOf = (id) => document.getElementById(id)?.value ?? '';

/** A day, or a day and an hour, as the pages write them: "tirsdag 30. mars 2027 kl. 12.00". */
const shown = ([day, hour]) => {
  const { lang } = document.documentElement;
  return timeParts(new Date(`${day}T${hour ?? '00:00'}`), { dateStyle: 'full', timeStyle: hour && 'short' })
    .map(({ type, value }) =>
      type === 'literal' ? value.replace(',', '').replace(':', lang === 'en' ? ':' : '.') : value,
    )
    .join('');
};

const follow = (dialog) => {
  for (const text of dialog.querySelectorAll('[data-from], [data-until]')) {
    const values = (text.dataset.from ?? text.dataset.until).split(' ').map(valueOf);
    const isFilled = values.every((value) => value !== '');
    text.hidden = isFilled !== (text.dataset.from !== undefined);
    const output = text.querySelector('output');
    if (output) output.textContent = isFilled ? shown(values) : '';
  }
};

const isNoHourAhead = (ids) => {
  const [day, hour] = ids.split(' ').map(valueOf);
  if (day === '' || hour === '') return day !== hour;
  return new Date(`${day}T${hour}`) < new Date();
};

const isPosted = (form) => form.getAttribute('method')?.toLowerCase() === 'post';

const isUnsaved = (form) => isPosted(form) && Object.keys(changed(form)).length > 0;

document.addEventListener('submit', (event) => {
  const asks = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
  const dialog = document.getElementById(asks ?? '');
  if (!dialog || dialog.contains(event.submitter) || isNoHourAhead(dialog.dataset.ahead ?? ' ')) return;
  event.preventDefault();
  follow(dialog);
  for (const text of dialog.querySelectorAll('[data-unsaved]'))
    text.hidden = ![...document.forms].some((form) => form !== event.target && isUnsaved(form));
  dialog.showModal();
});
