package no.dugnad.workshops.seats.web;

import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.Function;
import no.dugnad.workshops.streams.Line;
import no.dugnad.workshops.streams.Reading;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a request when its stream has been opened: the socket. Tomcat takes it over as it
 * does a WebSocket, and lets request, response and all their buffers go, which for thousands who
 * look are more than the heap; and the answer, whose headers are out, needs no chunks: it ends with
 * its connection. It is public because Tomcat makes it.
 */
public final class SocketLine implements InternalHttpUpgradeHandler, Line {
  private static final int PIECE = 8192;

  private final byte[] heard = new byte[1];
  private @Nullable Function<Line, Reading> opening;
  private @Nullable SocketWrapperBase<?> socket;
  private @Nullable Reading reading;

  /** Tomcat makes it. */
  public SocketLine() {}

  void carries(Function<Line, Reading> stream) {
    opening = stream;
  }

  @Override
  public void setSocketWrapper(SocketWrapperBase<?> wrapper) {
    socket = wrapper;
  }

  @Override
  public void init(WebConnection connection) {
    reading = Objects.requireNonNull(opening).apply(this);
    opening = null;
  }

  @Override
  public boolean send(ByteBuffer message) throws IOException {
    SocketWrapperBase<?> to = socket();
    int end = message.limit();
    while (message.position() < end) {
      if (!to.isReadyForWrite()) return false;
      message.limit(Math.min(end, message.position() + PIECE));
      to.write(false, message);
      message.limit(end);
      to.flush(false);
    }
    return to.isReadyForWrite();
  }

  @Override
  public void close() {
    socket().close();
  }

  private SocketWrapperBase<?> socket() {
    return Objects.requireNonNull(socket);
  }

  @Override
  public SocketState upgradeDispatch(SocketEvent event) {
    boolean open =
        switch (event) {
          case OPEN_READ -> isSilent();
          case OPEN_WRITE -> {
            reading().goOn();
            yield true;
          }
          default -> false;
        };
    return open && !socket().isClosed() ? SocketState.UPGRADED : SocketState.CLOSED;
  }

  /** Who looks says nothing more until they go. */
  private boolean isSilent() {
    try {
      return socket().read(false, heard, 0, heard.length) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private Reading reading() {
    return Objects.requireNonNull(reading);
  }

  @Override
  public void destroy() {
    if (reading != null) reading.end();
  }

  @Override
  public void timeoutAsync(long now) {
    // Nothing here waits for a time.
  }

  @Override
  public void setSslSupport(SSLSupport ssl) {
    // Nobody asks it about the certificate.
  }

  @Override
  public void pause() {
    // The board's streams are ended when the node stops.
  }
}
