package no.dugnad.platform.connections;

import java.io.IOException;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP, and each connection is told how far it has come. It is public because Tomcat makes it by
 * its name.
 */
public final class BoundedProtocol extends Http11NioProtocol {

  public BoundedProtocol() {
    super(new BoundedEndpoint());
    getEndpoint().setHandler(new Told(getHandler()));
  }

  void have(Patience patience) {
    ((BoundedEndpoint) getEndpoint()).have(patience);
  }

  @Override
  protected Processor createProcessor() {
    var told = new ToldAdapter(getAdapter());
    return new Http11Processor(this, told) {
      @Override
      public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        told.tells((Connection) socket);
        return super.service(socket);
      }
    };
  }

  private record Told(Handler<NioChannel> tomcat) implements Handler<NioChannel> {
    @Override
    public SocketState process(SocketWrapperBase<NioChannel> socket, SocketEvent event) {
      var connection = (Connection) socket;
      connection.waitNoMore();
      SocketState state = tomcat.process(socket, event);
      connection.isLeft(state);
      return state;
    }

    @Override
    public void release(SocketWrapperBase<NioChannel> socket) {
      ((Connection) socket).waitNoMore();
      tomcat.release(socket);
    }

    @Override
    public Object getGlobal() {
      return tomcat.getGlobal();
    }

    @Override
    public void pause() {
      tomcat.pause();
    }

    @Override
    public void recycle() {
      tomcat.recycle();
    }
  }
}
