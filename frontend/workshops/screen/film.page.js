// A workshop as a film of itself: what the whole room saw, minute by minute.
import { html, nothing, render } from 'lit-html';
import { timeOf } from '../../platform/language.js';
import { Board, clock, timeLeft } from '../board/board.js';
import { announcer, texts } from '../line/page.js';
import { stage } from './stage.js';

const root = document.getElementById('film');
const { path, texts: said, at: saidAt } = root.dataset;
const t = texts(JSON.parse(said));
const screen = document.getElementById('film-screen');
const play = document.getElementById('film-play');
const speed = document.getElementById('film-speed');
const slider = document.getElementById('film-minute');
const when = document.getElementById('film-when');
const say = announcer(document.getElementById('said'), 1_500);
const picture = document.getElementById('picture').content.firstElementChild;
const MINUTE = 60_000;

const { frames } = await (await fetch(path, { headers: { Accept: 'application/json' } })).json();
const board = new Board({ number: 0, board: {} });
let at = 0;
let timer = null;
const scene = stage({ board, t, picture, results: (step) => board.get(`result/${step.id}`), turn: () => at });

/** The board as it was when the minute was over. */
const seek = (minute) => {
  if (minute < board.number - 1) board.replace(0, []);
  for (let next = board.number; next <= minute; next++) board.apply(next + 1, frames[next].changes);
  at = minute;
};

const time = () => timeOf(new Date(frames[at].at), { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' });

const head = (step) => {
  const left = timeLeft(step, Date.parse(frames[at].at) + MINUTE);
  const message = board.get('message')?.text;
  return html`
    ${message ? html`<p class="screen-message">${message}</p>` : nothing}
    <div class="screen-head">
      <div>
        <h2 class="ds-heading" data-size="md">${step ? step.title : t('screen.waiting')}</h2>
        ${step?.instruction ? html`<p class="screen-instruction">${step.instruction}</p>` : nothing}
      </div>
      ${
        step && left !== undefined && step.state === 'RUNNING'
          ? html`<p class="film-time" data-over=${left < 0 ? '' : nothing}>${clock(left)}</p>`
          : nothing
      }
      <p class="screen-people">
        <b>${board.get('people')?.count ?? 0}</b> ${t('screen.people', board.get('people')?.count ?? 0)}
      </p>
    </div>
  `;
};

const draw = () => {
  const step = board.current();
  const told = saidAt
    .replace('{0}', at + 1)
    .replace('{1}', frames.length)
    .replace('{2}', time());
  slider.value = at;
  slider.setAttribute('aria-valuetext', told);
  when.textContent = told;
  say(`${told}. ${step?.title ?? t('screen.waiting')}`);
  render(
    html`${head(step)}
      <div class="screen-body">${step ? scene(step) : nothing}</div>`,
    screen,
  );
};

const go = (minute) => {
  seek(Math.max(0, Math.min(frames.length - 1, minute)));
  draw();
};

const playing = (on) => {
  clearInterval(timer);
  timer = on ? setInterval(onward, Number(speed.value)) : null;
  play.textContent = on ? play.dataset.pause : play.dataset.play;
};

const onward = () => {
  if (at < frames.length - 1) go(at + 1);
  else playing(false);
};

const pauseAt = (minute) => {
  playing(false);
  go(minute);
};

play.addEventListener('click', () => {
  if (!timer && at === frames.length - 1) go(0);
  playing(!timer);
});
document.getElementById('film-back').addEventListener('click', () => pauseAt(at - 1));
document.getElementById('film-on').addEventListener('click', () => pauseAt(at + 1));
slider.addEventListener('input', () => pauseAt(Number(slider.value)));
speed.addEventListener('change', () => timer && playing(true));
slider.max = frames.length - 1;
go(0);
root.hidden = false;
