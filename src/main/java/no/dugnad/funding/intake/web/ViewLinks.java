package no.dugnad.funding.intake.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.funding.intake.SavedView;
import org.springframework.web.util.UriUtils;

/**
 * The saved views that a reader can open at a call.
 *
 * @param opened the one that the list is shown by
 */
public record ViewLinks(
    UUID callId, List<SavedView> views, UUID readerId, Optional<SavedView> opened) {
  public ViewLinks {
    views = List.copyOf(views);
  }

  public String path() {
    return "/calls/" + callId + "/applications/views";
  }

  public boolean isOwn(SavedView view) {
    return view.ownerId().equals(readerId);
  }

  /** The one that is open, if it is the reader's to change. */
  public Optional<SavedView> ownOpened() {
    return opened.filter(this::isOwn);
  }

  public boolean isOpened(SavedView view) {
    return opened.filter(view::equals).isPresent();
  }

  /** The whole state, so that whoever gets the address sees the same, the view their own or not. */
  public String open(SavedView view) {
    String columns =
        view.look().columns().stream()
            .map(seen -> "columns=" + UriUtils.encodeQueryParam(seen.column(), "UTF-8"))
            .collect(Collectors.joining("&"));
    String query =
        Stream.of(view.look().state(), columns, SubmittedList.VIEW + "=" + view.id())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
    return "/calls/" + callId + "/applications?" + query;
  }

  public String label(String column) {
    return opened.map(view -> view.label(column)).orElse(column);
  }
}
