// The line to the server, as docs/live.md has it: the stream in, the deeds out, and the server's clock.
//
//   const connection = new Connection({ path: '/w/ABCD', as: 'participant', token, who, now, board, batch });
//   connection.addEventListener('change', render);
//   connection.open();
//   await connection.send({ do: 'write', note: newId(), step, text });
//
// What is sent is kept in this browser until the server has answered, so that a phone without cover loses nothing. The page
// must be written so that it can be drawn again at any 'change': the board, the state and the deeds may all have changed.

import { askNow, person, whenTold } from '../../platform/signing-in/signed-in.js';
import { EventReader } from './events.js';
import { newId } from './ids.js';
import { Outbox } from './outbox.js';
import { browserStore } from './store.js';

const QUIET = 40_000; // A comment comes each 15 s: this long without one is a line that is dead and does not know it.
const LONGEST_WAIT = 15_000;

/** So long after its right was renewed a line that has none again is out. */
const RENEWED = 10_000;

/** Grows with each try, and is not the same for all: a thousand phones that lost the server do not come back at once. */
export const waitBefore = (tries, random = Math.random) =>
  Math.min(LONGEST_WAIT, 400 * 2 ** Math.min(tries, 10)) * (0.3 + 0.7 * random());

/** The reader's right has ended, or is another since they signed in anew in another window; who was signed out is sent to sign in. */
const isOut = ({ status, redirected }) => status === 404 || status === 403 || redirected;

/**
 * Events: 'change' whenever something that a page shows may have changed; 'state' when the line itself has.
 * state: 'connecting', 'live', 'away' (tries again by itself), 'closed' (the workshop; looks now and then whether it has been
 * opened again) or 'out' (the reader's right; who signs in again in another window is back).
 */
export class Connection extends EventTarget {
  state = 'connecting';
  #path;
  #as;
  #key;
  #token;
  #outbox;
  #offset;
  #batch;
  #stream = null;
  #lastHeard = 0;
  #tries = 0;
  #sending = false;
  #renewedAt = { stream: -RENEWED, deeds: -RENEWED };
  #settle = new Map();

  /**
   * @param path as in /w/ABCD
   * @param as 'participant', 'facilitator' or 'screen': a browser may be several of them
   * @param key what the link to the big screen holds, for who shows it without being signed in
   * @param token the CSRF token of the page
   * @param who names the reader in this browser's store: the participant's id, or the facilitator's
   * @param now the server's clock when the page was made; the stream sets it right
   * @param board a Board; its number is where the stream begins
   * @param batch how many deeds may be sent together
   */
  constructor({ path, as, key = '', token, who, now, board, batch, store = browserStore() }) {
    super();
    this.#path = path;
    this.#as = as;
    this.#key = key;
    this.#token = token;
    this.#offset = now - performance.now();
    this.board = board;
    this.#batch = batch;
    this.#outbox = new Outbox(store, `${path}.${as}.${who}`);
  }

  open() {
    window.addEventListener('online', () => this.#again());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && this.#isStale()) this.#again();
    });
    setInterval(() => this.#isStale() && this.#again(), 5_000);
    whenTold(() => this.#isOver() && this.#comeBack());
    this.#read();
    this.#push();
  }

  /** The server's clock, in milliseconds since 1970; how wrong this machine's is does not count. */
  now() {
    return performance.now() + this.#offset;
  }

  /** Asks for a deed. Resolves when it is answered: { number } or { refused }. It has an id from here on. */
  send(deed) {
    const whole = { id: newId(), ...deed };
    this.#outbox.add(whole);
    this.#changed();
    const answer = new Promise((resolve) => this.#settle.set(whole.id, resolve));
    this.#push();
    return answer;
  }

  /** Deeds that the map does not show yet: { deed, number? }; with a number they are safe. */
  pending() {
    return this.#outbox.list().filter((entry) => entry.refused === undefined);
  }

  /**
   * Deeds the server said no to: { deed, refused }; kept until forget(id). Those that came when the workshop was closed are of
   * no concern once it is open again, unless something was written.
   */
  refused() {
    const refused = this.#outbox.refused();
    if (this.#isClosed()) return refused;
    const isPast = ({ closed, deed }) => closed && !deed.text;
    refused.filter(isPast).forEach(({ deed }) => this.#outbox.forget(deed.id));
    return refused.filter((entry) => !isPast(entry));
  }

  #isClosed() {
    return this.state === 'closed' || this.board.get('workshop')?.closed;
  }

  forget(id) {
    this.#outbox.forget(id);
    this.#changed();
  }

  async #read() {
    const stream = new AbortController();
    this.#stream = stream;
    this.#lastHeard = performance.now();
    try {
      const response = await fetch(`${this.#address('stream')}&after=${this.board.number}`, {
        signal: stream.signal,
        headers: { Accept: 'text/event-stream' },
      });
      if (isOut(response)) return await this.#renewOrEnd();
      if (!response.ok) throw new Error(String(response.status));
      this.#setClock(response);
      this.#tries = 0;
      if (this.state !== 'closed') this.#be('live');
      this.#push();
      await this.#take(response.body, stream);
    } catch {
      // A cut line and a server that is away are the same to the reader: it tries again.
    }
    if (this.#stream !== stream || this.#isOver() || this.state === 'closed') return;
    this.#be('away');
    setTimeout(() => this.#stream === stream && this.#again(), waitBefore(this.#tries++));
  }

  async #take(body, stream) {
    const events = new EventReader();
    const pieces = body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { value, done } = await pieces.read();
      if (done || this.#stream !== stream) return;
      this.#lastHeard = performance.now();
      events.read(value).forEach((event) => this.#hear(event));
    }
  }

  #hear({ id, event, data }) {
    if (event === 'end') return data.includes('closed') ? this.#end('closed') : this.#renewOrEnd();
    const changes = JSON.parse(data);
    if (event === 'board') this.board.replace(Number(id), changes);
    else this.board.apply(Number(id), changes);
    this.#outbox.arrived(this.board.number);
    if (this.state === 'closed') this.#be('live');
    this.#changed();
  }

  #address(what) {
    return `${this.#path}/${what}?as=${this.#as}&key=${encodeURIComponent(this.#key)}`;
  }

  /** What the server works out when asked, as JSON; null when there is none, or no line. */
  async ask(what, query = '') {
    try {
      const response = await fetch(this.#address(what) + query, { headers: { Accept: 'application/json' } });
      return response.ok ? await response.json() : null;
    } catch {
      return null;
    }
  }

  /** Begins anew where the map stands. */
  #again() {
    if (this.#isOver()) return;
    this.#stream?.abort();
    this.#read();
  }

  #isStale() {
    return !this.#isOver() && performance.now() - this.#lastHeard > QUIET;
  }

  #setClock(response) {
    const now = Number(response.headers.get('X-Now'));
    if (now > 0) this.#offset = now - performance.now();
  }

  async #push() {
    if (this.#sending) return;
    this.#sending = true;
    for (let tries = 0; this.#outbox.waiting().length > 0 && this.state !== 'out';) {
      const wait = await this.#post(
        this.#outbox
          .waiting()
          .slice(0, this.#batch)
          .map(({ deed }) => deed),
        tries,
      );
      tries = wait > 0 ? tries + 1 : 0;
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    }
    this.#sending = false;
  }

  /** Resolves to how long to wait before the next, in ms; nothing when these were answered or nobody may send more. */
  async #post(deeds, tries) {
    try {
      const response = await fetch(this.#address('deeds'), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': this.#token },
        body: JSON.stringify({ deeds }),
      });
      if (isOut(response)) return (await this.#renew('deeds')) ? 0 : this.#end('out');
      if (response.ok) {
        this.#answered((await response.json()).answers);
        // Those beyond this one's share were not answered.
        return Number(response.headers.get('Retry-After')) * 1000 || undefined;
      }
      if (response.status === 400 || response.status === 413) return this.#unreadable(deeds);
      return Number(response.headers.get('Retry-After')) * 1000 || waitBefore(tries);
    } catch {
      return waitBefore(tries);
    }
  }

  #answered(answers) {
    for (const { id, number, refused } of answers) {
      if (refused === undefined) this.#outbox.done(id, number);
      else this.#outbox.refuse(id, refused, this.#isClosed());
      this.#settle.get(id)?.({ number, refused });
      this.#settle.delete(id);
    }
    this.#outbox.arrived(this.board.number);
    this.#changed();
  }

  /** A deed that can't be read must not hold up those behind it: alone it is refused, among others it is tried alone. */
  async #unreadable(deeds) {
    if (deeds.length > 1) {
      for (const deed of deeds) await this.#post([deed], 0);
    } else {
      this.#answered([{ id: deeds[0].id, refused: '' }]);
    }
    return undefined;
  }

  #end(state) {
    this.#be(state);
    this.#stream?.abort();
  }

  /** A new sign-in of the same person, in another window, has a token of its own and ends the streams of the one before. */
  async #renew(what) {
    if (performance.now() - this.#renewedAt[what] < RENEWED) return false;
    const now = await askNow();
    if (now && this.#as !== 'participant' && now.person !== person()) return false;
    this.#renewedAt[what] = performance.now();
    if (now) this.#token = now.token;
    return true;
  }

  async #renewOrEnd() {
    if (await this.#renew('stream')) this.#again();
    else this.#end('out');
  }

  async #comeBack() {
    if (!(await this.#renew('stream'))) return;
    this.state = 'connecting';
    this.#again();
  }

  #isOver() {
    return this.state === 'out';
  }

  #be(state) {
    if (this.state === state || this.#isOver()) return;
    this.state = state;
    this.dispatchEvent(new Event('state'));
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
