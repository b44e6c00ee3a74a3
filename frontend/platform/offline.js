// Without a line the browser would put a page of its own in place of what one has written. The page stays instead, and says so
// until there is a line again. What is said stands in the template #offline.

let notice = null;

document.addEventListener(
  'submit',
  (event) => {
    if (navigator.onLine || event.target.method !== 'post') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!notice?.isConnected) {
      notice = document.getElementById('offline')?.content.firstElementChild.cloneNode(true) ?? null;
      if (notice) document.querySelector('main')?.prepend(notice);
    }
    notice?.focus({ preventScroll: true });
  },
  true,
);
window.addEventListener('online', () => notice?.remove());
