package no.dugnad.followup.gatherings.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.followup.gatherings.Gathering;
import no.dugnad.followup.gatherings.Gatherings;
import no.dugnad.followup.gatherings.Gatherings.Awaited;
import no.dugnad.followup.gatherings.Gatherings.What;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.home.AwaitingInOneLook;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import org.springframework.stereotype.Component;

/** Of who is asked: an answer. Of the advisers: to say that it was held, or to call in again. */
@Component
class GatheringAwaiting implements AwaitingInOneLook {
  private final Gatherings gatherings;
  private final Pages pages;

  GatheringAwaiting(Gatherings gatherings, Pages pages) {
    this.gatherings = gatherings;
    this.pages = pages;
  }

  @Override
  public String select() {
    return gatherings.selectAwaited();
  }

  @Override
  public List<Task> tasks(Found found, Viewer viewer) {
    Ui ui = pages.ui(viewer.language());
    return found.list(Awaited.class).stream().map(one -> task(one, ui)).toList();
  }

  private static Task task(Awaited one, Ui ui) {
    String kind =
        switch (one.what()) {
          case ANSWER -> "gatherings.awaiting.answer";
          case CONCLUDE -> "gatherings.awaiting.conclude";
          case CALL_AGAIN -> "gatherings.awaiting.callAgain";
        };
    return new Task(
        kind,
        one.name(ui),
        Gathering.path(one.id()),
        Optional.of(one.startsAt()).filter(_ -> one.what() != What.CALL_AGAIN));
  }
}
