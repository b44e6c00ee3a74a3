package no.dugnad.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** All the screens of a room, read by one thread. */
final class Crowd implements AutoCloseable {
  private static final int BUFFER = 1 << 18;
  private static final int SMALLEST = 4096;

  private final InetSocketAddress address;
  private final List<? extends Screen> screens;
  private final List<SelectionKey> keys = new ArrayList<>();
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final byte[] bytes = new byte[BUFFER];
  private final ByteBuffer buffer = ByteBuffer.wrap(bytes);
  private final Selector selector;
  private final Thread thread;
  private Sight sight = Sight.NOBODYS;
  private volatile boolean closed;
  private volatile @Nullable Throwable failure;

  Crowd(URI server, List<? extends Screen> screens) throws IOException {
    this.address = new InetSocketAddress("127.0.0.1", server.getPort());
    this.screens = screens;
    this.selector = Selector.open();
    this.thread = Thread.ofPlatform().name("crowd").start(this::run);
  }

  int size() {
    return screens.size();
  }

  /** All connect at once, and like a phone each says what it wants when it is let in. */
  void connect() throws Exception {
    on(
        () -> {
          for (Screen screen : screens) {
            keys.add(open(screen));
            selector.selectNow(this::serve);
          }
          return null;
        });
  }

  /** One that connects and then reads nothing of what it is sent. */
  void connectDeaf(Screen screen) throws Exception {
    on(
        () -> {
          SelectionKey key = open(screen);
          key.attach(new Deaf(screen));
          return keys.add(key);
        });
  }

  private record Deaf(Screen screen) {}

  void cut() throws Exception {
    on(
        () -> {
          for (SelectionKey key : keys) key.channel().close();
          keys.clear();
          screens.forEach(Screen::reset);
          return null;
        });
  }

  /** All go, and come back as those who have not been here. */
  void leave() throws Exception {
    cut();
    on(
        () -> {
          screens.forEach(Screen::forget);
          return null;
        });
  }

  /** Counts from here what comes of the notes with this number and later. */
  void watch(int first) throws Exception {
    on(
        () -> {
          sight = new Sight(first);
          screens.forEach(screen -> screen.show(sight));
          return null;
        });
  }

  Sight sight() throws Exception {
    return on(() -> sight);
  }

  /** How many of the first so many notes are missing, on all screens together. */
  long missing(int sent) throws Exception {
    return on(() -> screens.stream().mapToLong(screen -> screen.missing(sent)).sum());
  }

  long ready() throws Exception {
    return on(() -> screens.stream().filter(Screen::isReady).count());
  }

  /** Waits for so long at most; false when it has not come true. */
  boolean await(Callable<Boolean> condition, long seconds) throws Exception {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!condition.call()) {
      if (System.nanoTime() > until) return false;
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return true;
  }

  /** Sends on the connection of one of them. */
  void send(int screen, byte[] sent) {
    tasks.add(() -> write(keys.get(screen), sent));
    selector.wakeup();
  }

  private <T> T on(Callable<T> work) throws Exception {
    var task = new FutureTask<>(work);
    tasks.add(task);
    selector.wakeup();
    if (failure != null) task.cancel(false);
    try {
      return task.get(1, TimeUnit.MINUTES);
    } catch (CancellationException e) {
      throw new AssertionError(failure);
    }
  }

  private SelectionKey open(Screen screen) throws IOException {
    var channel = SocketChannel.open();
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.connect(address);
    return channel.register(selector, SelectionKey.OP_CONNECT, screen);
  }

  private void run() {
    try {
      while (!closed) {
        selector.select(this::serve);
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) task.run();
      }
    } catch (IOException | RuntimeException | AssertionError e) {
      failure = e;
      for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
        if (task instanceof FutureTask<?> waited) waited.cancel(false);
      }
    }
  }

  private void serve(SelectionKey key) {
    try {
      if (key.attachment() instanceof Deaf(Screen screen)) connectDeaf(key, screen);
      else if (key.isConnectable()) connected(key, (Screen) key.attachment());
      else read(key, (Screen) key.attachment());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void connected(SelectionKey key, Screen screen) throws IOException {
    ((SocketChannel) key.channel()).finishConnect();
    key.interestOps(SelectionKey.OP_READ);
    write(key, screen.hello());
  }

  private void connectDeaf(SelectionKey key, Screen screen) throws IOException {
    ((SocketChannel) key.channel()).setOption(StandardSocketOptions.SO_RCVBUF, SMALLEST);
    connected(key, screen);
    key.interestOps(0);
  }

  private void read(SelectionKey key, Screen screen) throws IOException {
    buffer.clear();
    int length = ((SocketChannel) key.channel()).read(buffer);
    if (length < 0) throw new IOException("the server ended a stream");
    byte[] answer = screen.take(bytes, length, System.nanoTime());
    if (answer.length > 0) write(key, answer);
  }

  /** What they send is small: it goes at once or something is wrong. */
  private static void write(SelectionKey key, byte[] sent) {
    try {
      if (((SocketChannel) key.channel()).write(ByteBuffer.wrap(sent)) < sent.length)
        throw new IOException("a screen could not send");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    selector.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (SelectionKey key : keys) key.channel().close();
    selector.close();
  }
}
