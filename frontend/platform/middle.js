// Where in a picture its middle is: a click on it fills in the two fields that say so, in per cent, and a ring shows where they
// say that it is. The picture lies in an element with
//   data-middle="<id of the field from the left> <id of the field from above>"
// Without a script, and with the keyboard, the fields do alone.
const fieldsOf = (picked) => picked.dataset.middle.split(' ').map((id) => document.getElementById(id));

const percent = (at, begin, length) => Math.round(Math.min(1, Math.max(0, (at - begin) / length)) * 100);

const show = (picked, spot) => {
  const [across, down] = fieldsOf(picked).map(({ value }) => Number(value.replace(',', '.')));
  const isThere = [across, down].every((part) => part >= 0 && part <= 100);
  spot.hidden = !isThere;
  if (!isThere) return;
  spot.style.left = `${across}%`;
  spot.style.top = `${down}%`;
};

const begin = (picked) => {
  const fields = fieldsOf(picked);
  if (fields.some((field) => !field)) return;
  const spot = document.createElement('span');
  spot.className = 'picked-spot';
  picked.append(spot);
  picked.dataset.picks = '';
  const follow = () => show(picked, spot);
  fields.forEach((field) => field.addEventListener('input', follow));
  picked.addEventListener('click', ({ clientX, clientY }) => {
    const { left, top, width, height } = picked.querySelector('img').getBoundingClientRect();
    const parts = [percent(clientX, left, width), percent(clientY, top, height)];
    fields.forEach((field, at) => {
      field.value = String(parts[at]);
      field.dispatchEvent(new window.Event('input', { bubbles: true }));
    });
  });
  follow();
};

document.querySelectorAll('[data-middle]').forEach(begin);
