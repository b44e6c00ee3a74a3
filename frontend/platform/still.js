// Nothing moves under the finger: a click is a press and a release, and counts only where both hit the same thing. Who presses
// leaves the field that they wrote in, and what its save says comes between the two.

/** Longer than a click: who holds a button for other reasons, or lets go outside of the window, stops nothing. */
const LONG = 2_000;

let pressed = null;

const release = () => {
  pressed?.done();
  pressed = null;
};

/** At once, or when the button is let go and the click that comes of it is over. */
export const whenReleased = () => pressed?.over;

document.addEventListener('pointerdown', () => {
  release();
  let done;
  const over = new Promise((resolve) => (done = resolve));
  pressed = { over, done };
  setTimeout(done, LONG);
});
document.addEventListener('pointerup', () => setTimeout(release, 0));
document.addEventListener('pointercancel', release);
