// Who waits at the door: looks now and then whether they have been let in, or turned away, and the page then says so.
const { path } = document.getElementById('waiting').dataset;
const EVERY = 4_000;
let next;

const look = async () => {
  clearTimeout(next);
  // Not all at once.
  next = setTimeout(look, EVERY * (0.75 + Math.random() / 2));
  try {
    const response = await fetch(`${path}/waiting`, { headers: { Accept: 'application/json' } });
    if (response.ok && !(await response.json()).waits) location.reload();
  } catch {
    // No line: again in a while.
  }
};

document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());
look();
