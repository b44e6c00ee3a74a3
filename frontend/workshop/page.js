// What every live page begins with: its texts, its board, its line, and drawing no more often than the screen does.
import { Board } from './board.js';
import { Connection } from './connection.js';

/**
 * The page's own part: <div id="workshop" data-start="…">, JSON of { path, token, who, texts, number, board, … }.
 * Gives { root, start, board, connection, t, live(draw) }.
 */
export const openPage = () => {
  const root = document.getElementById('workshop');
  const start = JSON.parse(root.dataset.start);
  const board = new Board(start);
  const connection = new Connection({ ...start, board });
  return { root, start, board, connection, t: texts(start.texts), live: (draw) => live(connection, draw) };
};

/** t('live.people', 12): the text with {0} … filled in; numbers as the language writes them. */
export const texts = (all, language = document.documentElement.lang) => (key, ...args) =>
  (all[key] ?? key).replace(/\{(\d)\}/g, (_, at) => {
    const value = args[at] ?? '';
    return typeof value === 'number' ? value.toLocaleString(language) : value;
  });

const live = (connection, draw) => {
  let asked = false;
  const soon = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      draw();
    });
  };
  connection.addEventListener('change', soon);
  draw();
  connection.open();
  return soon;
};

/**
 * Says something to those who listen to the page, at most each few seconds and only when it is new: counts, never each note.
 * The element is <p role="status" class="sr-only">.
 */
export const announcer = (element, pause = 4_000) => {
  let next = '';
  let timer = null;
  const say = () => {
    timer = null;
    if (element.textContent !== next) element.textContent = next;
  };
  return (text) => {
    next = text;
    timer ??= setTimeout(say, pause);
  };
};
