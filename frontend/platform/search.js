// "/" leads to the search from every page, but where one writes; Esc leads back. Where there is no room for its field, the link
// to its page is followed.
const WRITTEN_IN =
  'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=submit], [type=file])';

let before = null;

const findField = () => document.querySelector('main [data-search]') ?? document.querySelector('[data-search]');

const go = () => {
  const field = findField();
  if (field.checkVisibility()) {
    before = document.activeElement;
    field.focus();
    field.select();
  } else {
    document.querySelector('[data-search-link]').click();
  }
};

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && event.target === findField()) {
    event.target.blur();
    before?.focus();
    return;
  }
  const chord = event.ctrlKey || event.metaKey || event.altKey;
  if (event.key !== '/' || chord || event.target.closest(WRITTEN_IN) || document.querySelector('dialog[open]')) return;
  if (!findField()) return;
  event.preventDefault();
  go();
});
