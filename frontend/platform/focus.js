// The error summary takes focus, so that a screen reader begins there.
const focusFirst = (root) => root.querySelector('[data-focus]')?.focus();

focusFirst(document);
document.addEventListener('htmx:after:swap', () => focusFirst(document.querySelector('main')));
