package no.dugnad.platform.connections;

import java.util.Objects;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;
import org.jspecify.annotations.Nullable;

/** Tomcat's adapter, which is given a request when its head is whole. */
final class ToldAdapter implements Adapter {
  private final Adapter tomcat;
  private @Nullable Connection connection;

  ToldAdapter(Adapter tomcat) {
    this.tomcat = tomcat;
  }

  void tells(Connection of) {
    connection = of;
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    Connection told = Objects.requireNonNull(connection);
    told.headIsWhole();
    try {
      tomcat.service(request, response);
    } finally {
      told.isAnswered();
    }
  }

  @Override
  public boolean prepare(Request request, Response response) throws Exception {
    return tomcat.prepare(request, response);
  }

  @Override
  public boolean asyncDispatch(Request request, Response response, SocketEvent event)
      throws Exception {
    return tomcat.asyncDispatch(request, response, event);
  }

  @Override
  public void log(Request request, Response response, long time) {
    tomcat.log(request, response, time);
  }

  @Override
  public void checkRecycled(Request request, Response response) {
    tomcat.checkRecycled(request, response);
  }

  @Override
  public String getDomain() {
    return tomcat.getDomain();
  }
}
