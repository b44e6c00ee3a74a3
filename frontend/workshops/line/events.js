// The server's events as they come down the line.

/** Server-sent events out of text that comes in pieces. */
export class EventReader {
  #rest = '';

  /** The events that are whole with this piece: { id, event, data }. */
  read(piece) {
    const parts = (this.#rest + piece).replaceAll('\r\n', '\n').split('\n\n');
    this.#rest = parts.pop();
    return parts.map(parseEvent).filter((event) => event.data !== null || event.event);
  }
}

const parseEvent = (text) => {
  const event = { id: null, event: '', data: null };
  for (const line of text.split('\n')) {
    const at = line.indexOf(':');
    if (at <= 0) continue;
    const value = line.slice(at + 1).replace(/^ /, '');
    const field = line.slice(0, at);
    if (field === 'data') event.data = event.data === null ? value : `${event.data}\n${value}`;
    else if (field in event) event[field] = value;
  }
  return event;
};
