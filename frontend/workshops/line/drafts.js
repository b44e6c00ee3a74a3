// What is written and not sent, by step, kept in this browser: a phone that is locked or loses its page loses nothing.

export class Drafts {
  #store;
  #name;
  #drafts;

  /** @param store localStorage, or anything like it */
  constructor(store, name) {
    this.#store = store;
    this.#name = `dugnad.draft.${name}`;
    this.#drafts = new Map(Object.entries(this.#recall()));
  }

  #recall() {
    try {
      return JSON.parse(this.#store.getItem(this.#name)) ?? {};
    } catch {
      return {};
    }
  }

  /** { text, label?, horizon?, parents } of the step, blank when nothing is begun. */
  of(step) {
    return { text: '', parents: [], ...this.#drafts.get(step) };
  }

  /** What is begun by the name, or null. */
  find(name) {
    return this.#drafts.get(name) ?? null;
  }

  /** Changes what is named. */
  set(step, part) {
    this.#drafts.set(step, { ...this.of(step), ...part });
    this.#keep();
  }

  /** Keeps a form as far as it is filled in, whole; none is forgotten. */
  keepForm(name, form) {
    if (form) this.#drafts.set(name, form);
    else this.#drafts.delete(name);
    this.#keep();
  }

  /** What was chosen for the note stays for the next one; its text does not. */
  sent(step) {
    this.set(step, { text: '' });
  }

  forget(step) {
    this.#drafts.delete(step);
    this.#keep();
  }

  /** The steps with a text that was not sent. */
  begun() {
    return [...this.#drafts].filter(([, { text }]) => text?.trim()).map(([step]) => step);
  }

  #keep() {
    try {
      this.#store.setItem(this.#name, JSON.stringify(Object.fromEntries(this.#drafts)));
    } catch {
      // A full or forbidden store: the draft is kept as long as the page is open.
    }
  }
}
