// One tick for all: <input type="checkbox" data-all="the boxes' name">, which shows how many of them are ticked.
const boxesOf = (all) => [...document.querySelectorAll(`input[name="${all.dataset.all}"][type="checkbox"]`)];

const follow = (all) => {
  const boxes = boxesOf(all);
  const ticked = boxes.filter((box) => box.checked).length;
  all.checked = ticked > 0 && ticked === boxes.length;
  all.indeterminate = ticked > 0 && ticked < boxes.length;
};

const followAll = () => document.querySelectorAll('[data-all]').forEach(follow);

document.addEventListener('change', ({ target }) => {
  if (target.dataset.all) boxesOf(target).forEach((box) => (box.checked = target.checked));
  else if (target.type === 'checkbox') followAll();
});

// A form is reset after it has said so, and a browser ticks anew what was ticked when one comes back.
document.addEventListener('reset', () => setTimeout(followAll));
document.addEventListener('htmx:after:swap', () => setTimeout(followAll));
window.addEventListener('pageshow', followAll);
