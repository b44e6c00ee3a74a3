package no.dugnad.platform.connections;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;

/**
 * Answers what Tomcat refuses before the product sees it, as an address that is too long: by a page
 * of ours, and not by Tomcat's own.
 */
final class UnreadValve extends ErrorReportValve {
  private static final Logger LOG = LoggerFactory.getLogger(UnreadValve.class);

  private final ObjectProvider<UnreadPage> page;

  UnreadValve(ObjectProvider<UnreadPage> page) {
    this.page = page;
    setShowReport(false);
    setShowServerInfo(false);
  }

  @Override
  protected void report(Request request, Response response, Throwable fault) {
    boolean unread = response.getStatus() / 100 == 4 && request.getContext() == null;
    if (!unread || response.getContentWritten() > 0 || !response.setErrorReported()) {
      super.report(request, response, fault);
      return;
    }
    try {
      response.setContentType(MediaType.TEXT_HTML_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      Writer writer = response.getReporter();
      if (writer == null) return;
      writer.write(page.getObject().unread());
      response.finishResponse();
    } catch (IOException gone) {
      LOG.debug("Whoever sent it is gone", gone);
    }
  }
}
