// Where a page keeps what is not sent.

/** Where the browser forbids a store, the page's own memory has to do. */
export const browserStore = () => {
  try {
    localStorage.setItem('dugnad.try', '1');
    localStorage.removeItem('dugnad.try');
    return localStorage;
  } catch {
    return memoryStore();
  }
};

export const memoryStore = () => {
  const store = Object.create({
    getItem(key) {
      return this[key] ?? null;
    },
    setItem(key, value) {
      this[key] = value;
    },
    removeItem(key) {
      delete this[key];
    },
  });
  return store;
};
