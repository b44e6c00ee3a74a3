import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { send } from '../../platform/dom.js';
import { Board } from '../board/board.js';
import { Connection, waitBefore } from './connection.js';
import { memoryStore } from './store.js';

/** What the server does with each request: a function of its address and its deeds; and what cuts the last line. */
let server;
let cut;
let asked;

/** Who is signed in in this browser. */
let signedIn;

/** Of this test alone: the lines of those before it are never closed. */
let path = '/w/0';

beforeEach(() => {
  mock.restoreAll();
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  mock.method(Math, 'random', () => 1);
  asked = [];
  signedIn = { person: '', token: 'now' };
  path = `/w/${Number(path.slice(3)) + 1}`;
  mock.method(globalThis, 'fetch', async (address, { body, headers } = {}) => {
    if (address === '/sign-in/now') return Response.json(signedIn);
    if (!address.startsWith(`${path}/`)) throw new TypeError('Failed to fetch');
    const deeds = body && JSON.parse(body).deeds;
    asked.push(deeds ? deeds.map(({ text }) => text).join() : address);
    return server(address, deeds, headers);
  });
});

/** Lets what has been answered be read. */
const settle = async () => {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setImmediate(resolve));
};

const after = async (ms) => {
  mock.timers.tick(ms);
  await settle();
};

const noLine = () => {
  throw new TypeError('Failed to fetch');
};

/** A stream that says what it is given, and stays open until it is cut. */
const streamOf = (text) => {
  const start = (out) => {
    out.enqueue(new TextEncoder().encode(text));
    cut = () => out.close();
  };
  return new Response(new ReadableStream({ start }));
};

const done = (deeds) => Response.json({ answers: deeds.map(({ id }, at) => ({ id, number: 10 + at })) });

const isDeeds = (address) => address.includes('/deeds');

const open = async (as = 'participant') => {
  const connection = new Connection({
    path,
    as,
    token: 't',
    who: 'me',
    now: 0,
    board: new Board({ number: 5, board: {} }),
    store: memoryStore(),
  });
  connection.open();
  await settle();
  return connection;
};

test('waits grow, have an end, and differ', () => {
  assert.ok(waitBefore(0, () => 1) < waitBefore(4, () => 1));
  assert.ok(waitBefore(99, () => 1) <= 15_000);
  assert.ok(waitBefore(3, () => 0) < waitBefore(3, () => 1));
});

test('a line that is lost is tried again, later each time, and begins where the map stands', async () => {
  server = noLine;
  const connection = await open();
  assert.equal(connection.state, 'away');
  await after(399);
  assert.equal(asked.length, 1);
  await after(1);
  assert.equal(asked.length, 2);
  await after(799);
  assert.equal(asked.length, 2);
  server = () => streamOf('id: 7\ndata: [["note/a",{"number":1}]]\n\n');
  await after(1);
  assert.deepEqual([connection.state, connection.board.number], ['live', 7]);
  assert.ok(asked.every((address) => address.endsWith('&after=5')));
  server = noLine;
  cut();
  await settle();
  assert.equal(connection.state, 'away');
  asked.length = 0;
  await after(400);
  assert.equal(asked.length, 1);
  assert.ok(asked[0].endsWith('&after=7'));
});

test('a line that says nothing for long is begun anew, and so is one when the network is back', async () => {
  server = () => streamOf('id: 7\ndata: []\n\n');
  await open();
  assert.equal(asked.length, 1);
  send(window, 'online');
  await settle();
  assert.equal(asked.length, 2);
  assert.ok(asked[1].endsWith('&after=7'));
  mock.method(performance, 'now', () => 10 ** 9);
  await after(5_000);
  assert.equal(asked.length, 3);
});

test('what is sent without a line goes in its order when there is one, once', async () => {
  server = noLine;
  const connection = await open();
  const answers = ['a', 'b'].map((text) => connection.send({ do: 'write', text }));
  await settle();
  assert.deepEqual(
    connection.pending().map(({ number }) => number),
    [undefined, undefined],
  );
  server = (address, deeds) => (isDeeds(address) ? done(deeds) : streamOf(''));
  asked.length = 0;
  await after(1_000);
  assert.deepEqual(await Promise.all(answers), [
    { number: 10, refused: undefined },
    { number: 11, refused: undefined },
  ]);
  assert.deepEqual(
    asked.filter((what) => !what.startsWith('/')),
    ['a,b'],
  );
});

test('a deed that can not be read is refused alone, and holds up none of the others', async () => {
  server = (address, deeds) => {
    if (!isDeeds(address)) return streamOf('');
    return deeds.some(({ text }) => text === 'bad') ? new Response('', { status: 400 }) : done(deeds);
  };
  const connection = await open();
  ['first', 'good', 'bad', 'other'].forEach((text) => connection.send({ do: 'write', text }));
  await settle();
  assert.deepEqual(
    connection.refused().map(({ deed }) => deed.text),
    ['bad'],
  );
  assert.deepEqual(
    connection.pending().map(({ deed, number }) => [deed.text, number]),
    [
      ['first', 10],
      ['good', 10],
      ['other', 10],
    ],
  );
});

test('what was refused since the workshop was closed is gone when it is open again, but for what was written', async () => {
  let isClosed = true;
  server = (address, deeds) => {
    if (!isDeeds(address)) return streamOf(`id: 9\ndata: [["workshop",{"closed":${isClosed}}]]\n\n`);
    return Response.json({ answers: deeds.map(({ id }) => ({ id, refused: 'Avsluttet' })) });
  };
  const connection = await open();
  connection.send({ do: 'start', step: 'needs' });
  connection.send({ do: 'write', text: 'Kaldt' });
  await settle();
  assert.equal(connection.refused().length, 2);
  isClosed = false;
  send(window, 'online');
  await settle();
  assert.deepEqual(
    connection.refused().map(({ deed }) => deed.text),
    ['Kaldt'],
  );
  connection.send({ do: 'start', step: 'needs' });
  await settle();
  assert.equal(connection.refused().length, 2);
});

test('who sends more than a share waits as long as the server says', async () => {
  let isFull = true;
  server = (address, deeds) => {
    if (!isDeeds(address)) return streamOf('');
    return isFull ? new Response('', { status: 429, headers: { 'Retry-After': '3' } }) : done(deeds);
  };
  const connection = await open();
  connection.send({ do: 'write', text: 'a' });
  await settle();
  isFull = false;
  await after(2_999);
  assert.equal(connection.pending()[0].number, undefined);
  await after(1);
  assert.equal(connection.pending()[0].number, 10);
});

test('who may no longer read is out: it is looked once whether they may anew, and what was written is kept', async () => {
  server = () => new Response('', { status: 403 });
  const connection = await open();
  connection.send({ do: 'write', text: 'a' });
  await after(60_000);
  send(window, 'online');
  await settle();
  assert.equal(connection.state, 'out');
  assert.deepEqual(asked.length, 2);
  assert.equal(connection.pending().length, 1);
});

test('when the workshop is closed the line ends, and lives again when it is opened again', async () => {
  server = () => streamOf('event: end\ndata: "closed"\n\n');
  const connection = await open();
  await after(60_000);
  assert.deepEqual([connection.state, asked.length], ['closed', 1]);
  send(window, 'online');
  await settle();
  assert.deepEqual([connection.state, asked.length], ['closed', 2]);

  server = () => streamOf('id: 7\ndata: []\n\n');
  send(window, 'online');
  await settle();
  assert.equal(connection.state, 'live');
});

test('a deed that is sent with the token of an earlier sign-in goes with the one of the new', async () => {
  server = (address, deeds, headers) => {
    if (!isDeeds(address)) return streamOf('');
    return headers['X-XSRF-TOKEN'] === 'now' ? done(deeds) : new Response('', { status: 403 });
  };
  const connection = await open();
  assert.deepEqual(await connection.send({ do: 'write', text: 'a' }), { number: 10, refused: undefined });
  assert.notEqual(connection.state, 'out');
});

test('the stream follows who signs in anew in another window, and nobody else', async () => {
  document.body.dataset.person = 'kari';
  signedIn = { person: '', token: '' };
  server = () => streamOf('event: end\ndata: "out"\n\n');
  const connection = await open('facilitator');
  assert.equal(connection.state, 'out');
  const tell = async (person) => {
    signedIn = { person, token: 'now' };
    window.dispatchEvent(Object.assign(new window.Event('storage'), { key: 'dugnad.sitting' }));
    await settle();
  };
  await tell('ola');
  assert.equal(connection.state, 'out');
  server = () => streamOf('id: 7\ndata: []\n\n');
  await tell('kari');
  assert.deepEqual([connection.state, connection.board.number], ['live', 7]);
});
