// A deed that can't be undone asks first: <form data-confirm="id of a dialog">; the dialog's own button does it.
document.addEventListener('submit', (event) => {
  const dialog = document.getElementById(event.target.dataset.confirm ?? '');
  if (!dialog || dialog.contains(event.submitter)) return;
  event.preventDefault();
  dialog.showModal();
});
