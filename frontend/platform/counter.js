// How much more a field may hold, at each key (platform/ui/counter.jte):
//   <p data-field="counter" data-limit="500" data-for="id" data-left="{0} igjen" data-over="{0} for mye">
import { figure } from './language.js';

/** As the server counts: an emoji is one, and blanks at the ends are none. */
const lengthOf = (text) => [...text.trim()].length;

const count = (counter) => {
  const field = document.getElementById(counter.dataset.for);
  if (!field) return;
  const left = Number(counter.dataset.limit) - lengthOf(field.value);
  counter.dataset.state = left < 0 ? 'over' : 'under';
  counter.textContent = (left < 0 ? counter.dataset.over : counter.dataset.left).replace('{0}', figure(Math.abs(left)));
};

const countAll = () => document.querySelectorAll('[data-field="counter"][data-left]').forEach(count);

countAll();
document.addEventListener('htmx:after:swap', countAll);
document.addEventListener('input', ({ target }) => {
  const counter = document.querySelector(`[data-field="counter"][data-left][data-for="${CSS.escape(target.id)}"]`);
  if (counter) count(counter);
});
