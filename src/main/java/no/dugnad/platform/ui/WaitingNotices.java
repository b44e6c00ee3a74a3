package no.dugnad.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * What waits in the session for the page that it is to be said on. The same for the same page, as
 * of a form that was sent twice, is said there once.
 */
final class WaitingNotices extends SessionFlashMapManager {
  @Override
  protected void updateFlashMaps(
      List<FlashMap> waiting, HttpServletRequest request, HttpServletResponse response) {
    super.updateFlashMaps(new ArrayList<>(new LinkedHashSet<>(waiting)), request, response);
  }
}
