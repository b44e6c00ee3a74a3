package no.dugnad.funding.recommendations.web;

import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.recommendations.MeetingBoard;
import no.dugnad.platform.shared.NotFound;

/** One line of the board, with its neighbours. */
public record PlaceOnBoard(Call call, MeetingBoard board, UUID applicationId) {

  public MeetingBoard.Line line() {
    return board.lines().get(index());
  }

  public Application application() {
    return line().application();
  }

  /** From 1. */
  public int place() {
    return index() + 1;
  }

  public Optional<Application> previous() {
    return at(index() - 1);
  }

  public Optional<Application> next() {
    return at(index() + 1);
  }

  private Optional<Application> at(int index) {
    return index < 0 || index >= board.lines().size()
        ? Optional.empty()
        : Optional.of(board.lines().get(index).application());
  }

  private int index() {
    for (int i = 0; i < board.lines().size(); i++) {
      if (board.lines().get(i).application().id().equals(applicationId)) return i;
    }
    throw new NotFound("application", applicationId);
  }
}
