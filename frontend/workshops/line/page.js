// What every live page begins with: its texts, its board, its line, and drawing no more often than the screen does.
import { figure } from '../../platform/language.js';
import { Board } from '../board/board.js';
import { Connection } from './connection.js';

/**
 * The page's own part, written by workshops/live/root.jte:
 * <div id="workshop" data-path="/w/ABCD" data-as="facilitator" data-who="…" data-token="…" data-now="…" data-texts="{…}"
 *      data-limits="{…}" data-board="{…}">
 * Gives { root, board, connection, limits, t } and three that draw: begin(whole) is given what draws the whole page, once, and draws it
 * now and at each change; draw() does it at once, soon() with the next picture, however many ask.
 */
export const openPage = () => {
  const root = document.getElementById('workshop');
  const { path, as, key, who, token, now, texts: said, limits: most, board: seen } = root.dataset;
  const board = new Board(JSON.parse(seen));
  root.replaceChildren();
  // What is no longer shown is not to stand in the page either.
  delete root.dataset.board;
  const limits = JSON.parse(most);
  const connection = new Connection({ path, as, key, who, token, now: Number(now), board, batch: limits.deedsAtOnce });
  return { root, board, connection, limits, t: texts(JSON.parse(said)), ...drawing(connection) };
};

/**
 * t('console.notes', 12): the text with {0} … filled in; numbers as the language writes them. A text in two parts, as in
 * "én lapp|{0} lapper", has the first for one.
 */
export const texts =
  (all, language) =>
  (key, ...args) => {
    const parts = (all[key] ?? key).split('|');
    const text = parts.length === 2 && args[0] !== 1 ? parts[1] : parts[0];
    return text.replace(/\{(\d)\}/g, (_, at) => {
      const value = args[at] ?? '';
      return typeof value === 'number' ? figure(value, language) : value;
    });
  };

const drawing = (connection) => {
  let draw = () => {};
  let asked = false;
  const soon = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      draw();
    });
  };
  const begin = (whole) => {
    draw = whole;
    connection.addEventListener('change', soon);
    draw();
    connection.open();
  };
  return { begin, draw: () => draw(), soon };
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
