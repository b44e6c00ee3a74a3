package no.dugnad.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Connections that send a request line, one header and stop, as many as come in. */
final class Flood implements AutoCloseable {
  private static final byte[] HALF = "GET / HTTP/1.1\r\nHost: localhost\r\n".getBytes(US_ASCII);
  private static final int AT_ONCE = 64;

  private final Queue<SocketChannel> open = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

  private Flood() {}

  /**
   * Begins, as fast as it goes.
   *
   * @param from addresses of this machine, which take turns
   */
  static Flood start(URI server, List<String> from, int connections) {
    var flood = new Flood();
    for (int i = 0; i < connections; i++) {
      String address = from.get(i % from.size());
      flood.threads.execute(() -> flood.connect(server, address));
    }
    return flood;
  }

  private void connect(URI server, String from) {
    try {
      SocketChannel channel = SocketChannel.open();
      open.add(channel);
      channel.bind(new InetSocketAddress(from, 0));
      channel.connect(new InetSocketAddress("127.0.0.1", server.getPort()));
      channel.write(ByteBuffer.wrap(HALF));
    } catch (IOException e) {
      // It was not let in, which is the server's right.
    }
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    for (SocketChannel channel : open) channel.close();
  }
}
