// What was typed in this browser and is not taken by the server yet, by form. It is its writer's alone: it goes when they
// sign out, when somebody else has signed in, and after a week.
const PREFIX = 'dugnad.typed.';

/** As long as the server knows the key of a form (platform.once). */
const KEPT = 7 * 24 * 3_600_000;

export class Copies {
  #store;
  #mine;

  /** @param store localStorage, or anything like it */
  constructor(store, person) {
    this.#store = store;
    this.#mine = `${PREFIX}${person}.`;
    const left = Object.keys(store).filter((key) => key.startsWith(PREFIX) && !this.#isMine(key));
    if (person) left.forEach((key) => store.removeItem(key));
  }

  #isMine(key) {
    return key.startsWith(this.#mine) && this.#read(key)?.at > Date.now() - KEPT;
  }

  #read(key) {
    try {
      return JSON.parse(this.#store.getItem(key));
    } catch {
      return null;
    }
  }

  list() {
    return Object.keys(this.#store)
      .filter((key) => this.#isMine(key))
      .map((key) => ({ ...this.#read(key), name: key.slice(this.#mine.length) }));
  }

  find(name) {
    return this.list().find((copy) => copy.name === name);
  }

  keep(name, copy) {
    try {
      this.#store.setItem(this.#mine + name, JSON.stringify({ ...copy, name: undefined, at: Date.now() }));
    } catch {
      // A full or forbidden store: what is typed is kept as long as the page is open.
    }
  }

  drop(name) {
    this.#store.removeItem(this.#mine + name);
  }
}
