// For tests: a page without a browser, and the events that htmx sends.
import { Window } from 'happy-dom';

const OF_THE_BROWSER = ['window', 'document', 'location', 'CSS', 'localStorage', 'sessionStorage', 'ResizeObserver'];

const window = new Window({ url: 'http://localhost/page' });
for (const name of OF_THE_BROWSER) {
  Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true });
}

/** What htmx was asked to send: [element, event]. */
export const triggered = [];
globalThis.htmx = { trigger: (element, event) => triggered.push([element, event]) };

/** The page is this from now on. */
export const show = (html) => {
  document.body.innerHTML = html;
  return document.body;
};

export const find = (selector) => document.querySelector(selector);

/** Sends an event from the element and gives it back. */
export const send = (element, type, detail = {}) => {
  const event = new window.CustomEvent(type, { bubbles: true, cancelable: true, detail });
  element.dispatchEvent(event);
  return event;
};

export const type = (field, text) => {
  field.value = text;
  send(field, 'input');
};

/** An answer of the server as htmx hands it on. */
export const answer = (status, headers = {}) => ({ ctx: { response: { status, headers: new Headers(headers) } } });

/** Whether the browser would ask before the page is left. */
export const warnsOnLeaving = () => send(window, 'beforeunload').defaultPrevented;
