// What has stood on the screen for a moment: a second tap, and one that was on its way when the page changed, were meant for
// what stood there before.

/** How long it takes to see what has come. */
const SEEN_AFTER = 700;

/**
 * Asked at each drawing with what is on the screen now; gives whether each has been there long enough to be read. Draws again
 * when it has.
 *
 * @param later does something after so many ms
 */
export const reading = ({ draw, later = setTimeout }) => {
  const seen = new Map();
  return (keys) => {
    for (const key of [...seen.keys()]) if (!keys.includes(key)) seen.delete(key);
    for (const key of keys) {
      if (seen.has(key)) continue;
      const look = { read: false };
      seen.set(key, look);
      later(() => {
        look.read = true;
        draw();
      }, SEEN_AFTER);
    }
    return (key) => seen.get(key)?.read ?? false;
  };
};
