// What the server works out when it is asked (docs/live.md), as the pages hold it: results that are shown, and pairs to come.

const A_WHILE = 2_000;
const after = (work, ms) => setTimeout(work, ms);

/**
 * What the votes of a step came to: of(step) is undefined until it has come. The board says when it may have changed; what
 * was known is shown until the new has come.
 *
 * @param ask (what, query) gives what the server says, or null
 * @param later does something after so many ms
 */
export const shownResults = ({ board, ask, draw, later = after, random = Math.random }) => {
  const known = new Map();
  const asking = new Set();
  return (step) => {
    if (!step.shown) {
      known.delete(step.id);
      return undefined;
    }
    const at = board.get(`weighed/${step.id}`)?.at;
    const had = known.get(step.id);
    if (at !== undefined && had?.at !== at && !asking.has(step.id)) {
      asking.add(step.id);
      const askNow = async () => {
        const now = board.get(`weighed/${step.id}`)?.at;
        const result = now === undefined ? null : await ask(`results/${step.id}`, `&at=${board.number}`);
        if (result) known.set(step.id, { at: now, result });
        // No line: again in a while.
        later(
          () => {
            asking.delete(step.id);
            draw();
          },
          result ? 0 : A_WHILE,
        );
      };
      // The first is waited for. After that a room of a thousand need not ask at once, nor for each vote.
      if (had) later(askNow, A_WHILE * (0.5 + random()));
      else askNow();
    }
    return had?.result;
  };
};

const keyOf = ({ left, right }) => [left, right].sort().join(' ');
const FEW = 2;
const AHEAD = 5;

/**
 * The next pairs of a step, a few ahead of the one that is asked about, so that it can be answered without a line.
 *
 * @param ask (skipped) gives a list of pairs { left, right }, at most five, or null
 * @param stands whether a pair may still be asked about
 */
export class PairsAhead {
  #ask;
  #stands;
  #draw;
  #later;
  #held = [];
  #passed = new Set();
  #skipped = 0;
  #answered = new Set();
  #asking = false;
  #isAll = false;

  constructor({ ask, stands, draw, later = after }) {
    this.#ask = ask;
    this.#stands = stands;
    this.#draw = draw;
    this.#later = later;
  }

  /** The pair to ask about now: undefined when none has come, null when none is left. */
  next() {
    this.#held = this.#held.filter((pair) => this.#stands(pair));
    if (this.#held.length <= FEW && !this.#isAll) this.#fill();
    return this.#held[0] ?? (this.#isAll ? null : undefined);
  }

  answered(pair) {
    this.#answered.add(keyOf(pair));
    this.#drop(pair);
  }

  pass(pair) {
    this.#passed.add(keyOf(pair));
    this.#skipped += 1;
    this.#drop(pair);
    this.#isAll = false;
  }

  /** An answer was taken back, or there are other notes: there may be more. */
  lookAgain() {
    this.#isAll = false;
  }

  #drop(pair) {
    this.#held = this.#held.filter((other) => keyOf(other) !== keyOf(pair));
  }

  async #fill() {
    if (this.#asking) return;
    this.#asking = true;
    this.#answered.clear();
    const pairs = await this.#ask(this.#skipped);
    if (pairs) this.#take(pairs);
    // Without a line, or when what came was answered on its way: again in a while, not at once.
    const isEnough = this.#held.length > FEW || this.#isAll;
    this.#later(
      () => {
        this.#asking = false;
        this.#draw();
      },
      isEnough ? 0 : A_WHILE,
    );
    this.#draw();
  }

  #take(pairs) {
    const held = new Set(this.#held.map(keyOf));
    const others = pairs.filter(
      (pair) => this.#stands(pair) && !held.has(keyOf(pair)) && !this.#answered.has(keyOf(pair)),
    );
    const fresh = others.filter((pair) => !this.#passed.has(keyOf(pair)));
    this.#held.push(...fresh);
    this.#isAll = pairs.length < AHEAD;
    // Those that were passed by come round again when little else is left.
    if (this.#isAll || this.#held.length === 0) this.#held.push(...others.filter((pair) => !fresh.includes(pair)));
  }
}
