package no.dugnad.platform.connections;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * A connection that can't keep us waiting for ever. Tomcat's own limit begins anew at each byte;
 * here a head must be whole a while after its first byte, and a body must come at a pace.
 */
final class Connection extends NioEndpoint.NioSocketWrapper {
  private static final long NOTHING_YET = -1;

  private final SocketChannel channel;
  private final Patience patience;
  private final Peer peer;
  private volatile long headSince = NOTHING_YET;
  private volatile boolean answering;
  private volatile boolean stream;
  private boolean blocking;
  private long waitedNanos;
  private long bytes;
  private @Nullable WaitingRoom waiting;

  Connection(NioChannel wrapped, NioEndpoint endpoint, SocketChannel channel, Patience patience) {
    super(wrapped, endpoint);
    this.channel = channel;
    this.patience = patience;
    this.peer = Peer.at(channel.socket().getInetAddress(), patience.proxies());
  }

  Peer peer() {
    return peer;
  }

  /** Something has come that nobody has read, as when a whole room of phones comes in at once. */
  boolean hasSpoken() {
    try {
      return channel.socket().getInputStream().available() > 0;
    } catch (IOException e) {
      return false;
    }
  }

  void isNew() {
    setReadTimeout(patience.limit().toMillis());
    waitIn(patience.silent());
  }

  /** The next request is known by its head; what is read now is its body. */
  void headIsWhole() {
    answering = true;
    headSince = NOTHING_YET;
    waitedNanos = 0;
    bytes = 0;
  }

  void isAnswered() {
    answering = false;
  }

  /** Where Tomcat has left it for now. */
  void isLeft(SocketState state) {
    switch (state) {
      case OPEN -> waitIn(patience.idle());
      case LONG -> {
        if (getCurrentProcessor() instanceof Processor processor && processor.isAsync()) return;
        if (headSince == NOTHING_YET) headSince = System.currentTimeMillis();
        waitIn(patience.halfHeads());
      }
      case UPGRADED -> stream = true;
      default -> {}
    }
  }

  private void waitIn(WaitingRoom room) {
    Connection out = enter(room);
    if (out != null) out.end();
  }

  private synchronized @Nullable Connection enter(WaitingRoom room) {
    waitNoMore();
    if (isClosed()) return null;
    waiting = room;
    return room.add(this);
  }

  synchronized void waitNoMore() {
    if (waiting != null) waiting.remove(this);
    waiting = null;
  }

  /** At once, with all that it holds; where somebody works on it, they find that it has ended. */
  void end() {
    if (getLock().tryLock()) {
      try {
        close();
      } finally {
        getLock().unlock();
      }
      return;
    }
    try {
      channel.shutdownInput();
      channel.shutdownOutput();
    } catch (IOException e) {
      // It has gone by itself.
    }
  }

  @Override
  public int read(boolean block, ByteBuffer to) throws IOException {
    return read(block, () -> super.read(block, to));
  }

  @Override
  public int read(boolean block, byte[] to, int from, int length) throws IOException {
    return read(block, () -> super.read(block, to, from, length));
  }

  private int read(boolean block, Read read) throws IOException {
    return block ? readOfBody(read) : readOfHead(read);
  }

  private int readOfHead(Read read) throws IOException {
    int count = read.now();
    if (count <= 0 || answering || stream) return count;
    long now = System.currentTimeMillis();
    if (headSince == NOTHING_YET) headSince = now;
    if (now - headSince > patience.limit().toMillis()) throw new SocketTimeoutException();
    return count;
  }

  private int readOfBody(Read read) throws IOException {
    long before = System.nanoTime();
    blocking = true;
    int count;
    try {
      count = read.now();
    } finally {
      blocking = false;
      waitNoMore();
    }
    waitedNanos += System.nanoTime() - before;
    bytes += Math.max(count, 0);
    if (leftForBody().isNegative()) throw new SocketTimeoutException();
    return count;
  }

  private Duration leftForBody() {
    return patience.forBody(bytes).minusNanos(waitedNanos);
  }

  private interface Read {
    int now() throws IOException;
  }

  @Override
  protected void doWrite(boolean block, ByteBuffer from) throws IOException {
    blocking = block;
    try {
      super.doWrite(block, from);
    } finally {
      if (block) {
        blocking = false;
        waitNoMore();
      }
    }
  }

  /** Counted by Tomcat from the last byte. */
  @Override
  public long getReadTimeout() {
    if (headSince != NOTHING_YET) {
      return Math.max(1, headSince + patience.limit().toMillis() - getLastRead());
    }
    long timeout = super.getReadTimeout();
    return blocking ? Math.min(timeout, Math.max(1, leftForBody().toMillis())) : timeout;
  }

  @Override
  public void registerReadInterest() {
    if (blocking) waitIn(patience.halfRequests());
    super.registerReadInterest();
  }

  @Override
  public void registerWriteInterest() {
    if (blocking) waitIn(patience.halfRequests());
    super.registerWriteInterest();
  }
}
