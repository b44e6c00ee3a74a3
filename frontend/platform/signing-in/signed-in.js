// Who is signed in in this browser by now. A page may stand open while somebody signs in or out in another window.
const NOTED = 'dugnad.sitting';

/** The person that the page was drawn for; empty for a stranger. */
export const person = () => document.body.dataset.person ?? '';

/** { person, sitting: this one time that they are signed in, token: for the page's forms }; null without a line. */
export const askNow = async () => {
  try {
    const response = await fetch('/sign-in/now', { headers: { Accept: 'application/json' } });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
};

/** From now on the page's forms carry the token. */
export const carry = (token) => {
  for (const input of document.querySelectorAll('input[name="_csrf"]')) input.value = token;
  document.body.setAttribute('hx-headers:inherited', JSON.stringify({ 'X-XSRF-TOKEN': token }));
};

/** Lets the browser's other windows know who is signed in. */
export const tellOthers = () => {
  try {
    localStorage.setItem(NOTED, document.body.dataset.sitting ?? '');
  } catch {
    // A forbidden store: they find out when they send something.
  }
};

export const whenTold = (call) => window.addEventListener('storage', ({ key }) => key === NOTED && call());
