// What a reader holds of a workshop: a map from key to value (docs/live.md), and what a page asks of it.

export class Board {
  #map;
  #groups = new Map();

  /** @param page { number, board } as GET /w/{code}/board gives it */
  constructor({ number, board }) {
    this.number = number;
    this.#map = new Map(Object.entries(board));
  }

  /** Does the changes in their order: [key, value], null for gone. */
  apply(number, changes) {
    for (const [key, value] of changes) {
      if (value === null) this.#map.delete(key);
      else this.#map.set(key, value);
      this.#groups.delete(key.split('/', 1)[0]);
    }
    this.number = number;
  }

  /** Forgets the map first: the changes are the whole board. */
  replace(number, changes) {
    this.#map.clear();
    this.#groups.clear();
    this.apply(number, changes);
  }

  get(key) {
    return this.#map.get(key);
  }

  /** All of a kind, by what stands after the slash: entries('table') gives [['1', {…}], …]. */
  entries(kind) {
    let group = this.#groups.get(kind);
    if (!group) {
      const prefix = `${kind}/`;
      group = [...this.#map]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, value]) => [key.slice(prefix.length), value]);
      this.#groups.set(kind, group);
    }
    return group;
  }

  /** Notes as they came, each { id, mine, …value }. */
  notes(chosen = () => true) {
    return this.entries('note')
      .map(([id, note]) => ({ id, mine: this.#map.has(`mine/${id}`), ...note }))
      .filter(chosen)
      .sort((a, b) => a.number - b.number);
  }

  steps() {
    return this.get('agenda') ?? [];
  }

  /**
   * The step the room is at, with what the agenda says of it; undefined before the first. No time runs in a workshop that is
   * closed.
   */
  current() {
    const now = this.get('step');
    const step = this.steps().find(({ id }) => id === now?.id);
    const over = this.get('workshop')?.closed ? { state: 'ENDED', endsAt: null, left: null } : {};
    return step && { ...step, ...now, ...over };
  }

  people() {
    return this.entries('person').map(([, person]) => person);
  }

  /** Tables in order, each { number, count, roles }. */
  tables() {
    return this.entries('table')
      .map(([number, table]) => ({ number: Number(number), ...table }))
      .sort((a, b) => a.number - b.number);
  }
}

/**
 * The notes with one's own deeds done that the server has not answered, or whose change has not come: what is written shows
 * at once, with saved false until it is safe.
 *
 * @param pending as Connection.pending() gives it
 */
export const withPending = (notes, pending) => {
  const shown = new Map(notes.map((note) => [note.id, { saved: true, ...note }]));
  for (const { deed, number } of pending) {
    const saved = number !== undefined;
    const note = shown.get(deed.note);
    if (deed.do === 'write' && !note) shown.set(deed.note, { ...writtenBy(deed), saved });
    else if (deed.do === 'edit' && note) Object.assign(note, { text: deed.text, saved });
    else if (deed.do === 'remove' && note && deed.on) shown.delete(deed.note);
  }
  return [...shown.values()];
};

const writtenBy = (deed) => ({
  id: deed.note,
  number: Infinity,
  text: deed.text,
  step: deed.step,
  horizon: deed.horizon,
  label: deed.label,
  parents: deed.parents ?? [],
  merged: [],
  covered: false,
  hidden: false,
  mine: true,
});

/** How long is left of a step, in ms; negative when the time is over, undefined when nobody counts. */
export const timeLeft = (step, now) => {
  if (!step) return undefined;
  if (step.left !== undefined && step.left !== null) return step.left * 1000;
  return step.endsAt ? Date.parse(step.endsAt) - now : undefined;
};

/** "12:05", "−0:30". To the nearest second: the page's clock and the server's differ by less than one. */
export const clock = (ms) => {
  const seconds = Math.round(Math.abs(ms) / 1000);
  const over = ms < 0 && seconds > 0 ? '−' : '';
  return `${over}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
