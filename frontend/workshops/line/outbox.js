// What is sent and not answered yet.

/** The deeds that are not done with, in this browser's store; each by itself, so that two windows do not lose each other's. */
export class Outbox {
  #store;
  #prefix;
  #entries = new Map();

  /** @param store localStorage, or anything like it */
  constructor(store, name) {
    this.#store = store;
    this.#prefix = `dugnad.deed.${name}.`;
    for (const key of Object.keys(store)) {
      if (key.startsWith(this.#prefix)) this.#recall(key);
    }
    this.#entries = new Map([...this.#entries].sort(([, a], [, b]) => a.order - b.order));
  }

  #recall(key) {
    try {
      const entry = JSON.parse(this.#store.getItem(key));
      this.#entries.set(entry.deed.id, entry);
    } catch {
      this.#store.removeItem(key);
    }
  }

  /** Each { deed, order, refused?, number? }: waiting, refused (why), or done at a number the map has not come to. */
  list() {
    return [...this.#entries.values()];
  }

  add(deed) {
    const last = this.list().at(-1)?.order ?? 0;
    this.#put({ deed, order: Math.max(Date.now(), last + 1) });
  }

  waiting() {
    return this.list().filter((entry) => entry.refused === undefined && entry.number === undefined);
  }

  refused() {
    return this.list().filter((entry) => entry.refused !== undefined);
  }

  /** Only while the page is open: what is done needs no keeping. */
  done(id, number) {
    const entry = this.#entries.get(id);
    if (!entry) return;
    entry.number = number;
    this.#store.removeItem(this.#prefix + id);
  }

  /** @param closed whether the workshop was closed then */
  refuse(id, why, closed) {
    const entry = this.#entries.get(id);
    if (entry) this.#put({ ...entry, refused: why, closed: closed || undefined });
  }

  forget(id) {
    this.#entries.delete(id);
    this.#store.removeItem(this.#prefix + id);
  }

  /** The map shows these by itself now. */
  arrived(number) {
    for (const entry of this.list()) {
      if (entry.number !== undefined && entry.number <= number) this.#entries.delete(entry.deed.id);
    }
  }

  #put(entry) {
    this.#entries.set(entry.deed.id, entry);
    try {
      this.#store.setItem(this.#prefix + entry.deed.id, JSON.stringify(entry));
    } catch {
      // A full or forbidden store: the deed is kept as long as the page is open.
    }
  }
}
