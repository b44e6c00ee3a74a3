// A room as socket.io's own documentation makes one: what somebody writes goes to all who are in it.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { serveClient: false });
let number = 0;

io.on('connection', (socket) => {
  socket.join('room');
  socket.on('write', (note, acknowledge) => {
    number += 1;
    io.to('room').emit('note', { ...note, number });
    acknowledge(number);
  });
});

http.listen(0, '127.0.0.1', () => console.log(http.address().port));
