package no.dugnad.platform.connections;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A connection that sends what it likes, as no browser does. */
final class Raw implements Closeable {
  private static final int PATIENCE = 20_000;

  private final Socket socket = new Socket();
  private final long openedAt = System.nanoTime();

  /**
   * @param from an address of this machine
   */
  Raw(String from, int port) throws IOException {
    socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    socket.setSoTimeout(PATIENCE);
  }

  Raw says(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
    return this;
  }

  /** Says it, or is told that nobody listens any more. */
  boolean canSay(String text) {
    try {
      says(text);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** All that it is told until the other end closes. */
  String hears() throws IOException {
    try {
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (SocketException e) {
      return "";
    }
  }

  /** What it is told first. */
  String line() throws IOException {
    var line = new StringBuilder();
    for (int c = socket.getInputStream().read(); c >= 0 && c != '\n'; ) {
      line.append((char) c);
      c = socket.getInputStream().read();
    }
    return line.toString();
  }

  /** Whether the other end has closed it, as far as can be seen now. */
  boolean isClosed() throws IOException {
    socket.setSoTimeout(1);
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (SocketException e) {
      return true;
    } finally {
      socket.setSoTimeout(PATIENCE);
    }
  }

  /** How long after it was opened the other end has closed it. */
  Duration closedAfter() throws IOException {
    hears();
    return Duration.ofNanos(System.nanoTime() - openedAt);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
