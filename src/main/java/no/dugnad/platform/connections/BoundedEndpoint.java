package no.dugnad.platform.connections;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tomcat's endpoint, with connections of our own. */
final class BoundedEndpoint extends NioEndpoint {
  private static final Logger LOG = LoggerFactory.getLogger(BoundedEndpoint.class);

  private @Nullable Patience patience;

  void have(Patience given) {
    patience = given;
  }

  /** As Tomcat does it, but for the connection, which it makes nowhere else. */
  @Override
  protected boolean setSocketOptions(SocketChannel socket) {
    try {
      NioChannel channel =
          createChannel(
              new SocketBufferHandler(
                  socketProperties.getAppReadBufSize(),
                  socketProperties.getAppWriteBufSize(),
                  socketProperties.getDirectBuffer()));
      var connection =
          new Connection(channel, this, socket, Objects.requireNonNull(patience, "patience"));
      channel.reset(socket, connection);
      connections.put(socket, connection);
      socket.configureBlocking(false);
      socketProperties.setProperties(socket.socket());
      connection.setWriteTimeout(getConnectionTimeout());
      connection.setKeepAliveLeft(getMaxKeepAliveRequests());
      connection.isNew();
      getPoller().register(connection);
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.debug("A connection could not be taken", e);
      if (!connections.containsKey(socket)) destroySocket(socket);
      return false;
    }
  }

  /** What has come waits no more, also while nobody has had the time to read it. */
  @Override
  public boolean processSocket(
      @Nullable SocketWrapperBase<NioChannel> socket, SocketEvent event, boolean dispatch) {
    if (event == SocketEvent.OPEN_READ && socket instanceof Connection connection) {
      connection.waitNoMore();
    }
    return super.processSocket(socket, event, dispatch);
  }
}
