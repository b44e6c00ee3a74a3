// What hangs on what: as a tree that is read, and as a drawing with lines.

/** Of each note id those of the kind that hang on it, as they came. */
export const hanging = (notes, kind) => {
  const on = new Map();
  for (const note of notes) {
    if (note.kind !== kind) continue;
    hang(on, note);
  }
  return on;
};

const hang = (on, note) => {
  for (const parent of note.parents) {
    if (on.has(parent)) on.get(parent).push(note);
    else on.set(parent, [note]);
  }
};

/** The ids of all that hang on the note, through whatever lies between. */
export const below = (notes, id) => {
  const on = new Map();
  notes.forEach((note) => hang(on, note));
  return allOn(on, id);
};

const allOn = (on, id) => {
  const found = new Set();
  const ahead = [id];
  while (ahead.length > 0) {
    for (const note of on.get(ahead.pop()) ?? []) {
      if (found.has(note.id)) continue;
      found.add(note.id);
      ahead.push(note.id);
    }
  }
  return found;
};

const WIDTH = 440;
const GUTTER = 90;
const GAP = 16;
const LINE = 30;
const PAD = 26;
const LETTERS = 26;

const heightOf = (note) => PAD + LINE * Math.min(5, Math.max(1, Math.ceil(note.text.length / LETTERS)));

/** Where each stands from the needs: causes further and further to the left, effects to the right. */
const columns = (notes) => {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const column = new Map();
  const of = (note) => {
    if (column.has(note.id)) return column.get(note.id);
    if (note.kind === 'NEED') column.set(note.id, 0);
    else {
      const towards = note.kind === 'CAUSE' ? -1 : 1;
      column.set(note.id, towards);
      const parents = note.parents
        .map((id) => byId.get(id))
        .filter(Boolean)
        .map(of);
      column.set(note.id, towards * (1 + Math.max(0, ...parents.map(Math.abs))));
    }
    return column.get(note.id);
  };
  notes.forEach(of);
  return column;
};

/**
 * Needs in the middle, each level with what hangs on it: { nodes: [{ note, x, y, width, height }], edges: [{ from, to, path }],
 * width, height, first }, where first is the leftmost column, as -1 for causes of one step.
 */
export const layout = (notes) => {
  const column = columns(notes);
  const first = Math.min(0, ...column.values());
  const last = Math.max(0, ...column.values());
  const placed = new Map();
  const room = roomIn(notes);
  const place = (at) => {
    const here = notes
      .filter(({ id }) => column.get(id) === at)
      .map((note) => ({ note, wanted: middle(note.parents, placed) }));
    if (at !== 0) here.sort((a, b) => a.wanted - b.wanted);
    let y = 0;
    for (const { note, wanted } of here) {
      const height = heightOf(note);
      y = Math.max(y, at === 0 ? 0 : wanted - height / 2);
      placed.set(note.id, { note, x: (at - first) * (WIDTH + GUTTER), y, width: WIDTH, height });
      y += Math.max(height, at === 0 ? room(note) : 0) + GAP;
    }
  };
  place(0);
  for (let at = -1; at >= first; at--) place(at);
  for (let at = 1; at <= last; at++) place(at);
  const nodes = [...placed.values()];
  const edges = nodes.flatMap((node) =>
    node.note.parents.filter((id) => placed.has(id)).map((id) => edge(node, placed.get(id))),
  );
  return {
    nodes,
    edges,
    first,
    last,
    width: (last - first + 1) * (WIDTH + GUTTER) - GUTTER,
    height: Math.max(0, ...nodes.map(({ y, height }) => y + height)),
  };
};

/** What a need takes so that the causes, or the effects, that hang on it have room beside it. */
const roomIn = (notes) => {
  const kinds = ['CAUSE', 'EFFECT'].map((kind) => hanging(notes, kind));
  const tall = (on, need) => (on.get(need.id) ?? []).reduce((sum, note) => sum + heightOf(note) + GAP, -GAP);
  return (need) => Math.max(heightOf(need), ...kinds.map((on) => tall(on, need)));
};

const middle = (parents, placed) => {
  const known = parents.map((id) => placed.get(id)).filter(Boolean);
  return known.length === 0 ? Infinity : known.reduce((sum, { y, height }) => sum + y + height / 2, 0) / known.length;
};

const edge = (node, parent) => {
  const leftwards = node.x < parent.x;
  const [x1, x2] = leftwards ? [node.x + node.width, parent.x] : [node.x, parent.x + parent.width];
  const [y1, y2] = [node.y + node.height / 2, parent.y + parent.height / 2];
  const bend = (x1 + x2) / 2;
  return { from: node.note.id, to: parent.note.id, path: `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}` };
};

/** The needs with all that hangs on them, in as many parts as it takes for each to be read from afar. */
export const parts = (notes, tallest) => {
  const needs = notes.filter(({ kind }) => kind === 'NEED');
  const on = new Map();
  notes.forEach((note) => hang(on, note));
  const others = needs.map((need) => allOn(on, need.id));
  const room = roomIn(notes);
  const all = [];
  let ids = new Set();
  let height = 0;
  needs.forEach((need, at) => {
    if (others[at].size === 0) return;
    const tall = room(need) + GAP;
    if (height > 0 && height + tall > tallest) {
      all.push(ids);
      ids = new Set();
      height = 0;
    }
    ids.add(need.id);
    others[at].forEach((id) => ids.add(id));
    height += tall;
  });
  if (ids.size > 0) all.push(ids);
  return all.map((part) => notes.filter(({ id }) => part.has(id)));
};
