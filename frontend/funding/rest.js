// The same points for all criteria that have none: each is saved as if it were chosen, and can be changed like any other.
document.querySelectorAll('[data-rest]').forEach((rest) => (rest.hidden = false));

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-rest] button');
  if (!button) return;
  for (const criterion of button.form.querySelectorAll('[data-autosave]')) {
    if (criterion.querySelector('input[type="radio"]:checked')) continue;
    const points = criterion.querySelector(`input[type="radio"][value="${button.value}"]`);
    points.checked = true;
    points.dispatchEvent(new window.Event('input', { bubbles: true }));
    points.dispatchEvent(new window.Event('change', { bubbles: true }));
  }
});
