package no.dugnad.workshops.results.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.dugnad.platform.shared.Ids;
import no.dugnad.testing.Cast;
import no.dugnad.workshops.agenda.Asks;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.WorkshopLog;
import no.dugnad.workshops.halls.WorkshopPlan;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.results.Story;
import no.dugnad.workshops.streams.HostedBoards;
import no.dugnad.workshops.streams.Reply;
import org.jspecify.annotations.Nullable;

/** Plays the story in the running product. */
final class Theatre {
  private final Workshops workshops;
  private final WorkshopLog log;
  private final HostedBoards boards;
  private @Nullable Story played;

  Theatre(Workshops workshops, WorkshopLog log, HostedBoards boards) {
    this.workshops = workshops;
    this.log = log;
    this.boards = boards;
  }

  Workshop empty(Cast cast, @Nullable UUID challenge) {
    return workshops.add(
        new WorkshopPlan(
            challenge, "Kalde klasserom", Story.STEPS, new Asks(true, true, true), 100),
        cast.viewer(cast.adviser));
  }

  Workshop play(Cast cast, @Nullable UUID challenge) {
    Workshop workshop = empty(cast, challenge);
    played = Story.play(new Stage(workshop, Author.facilitator(cast.adviser.id())));
    played.show();
    return workshop;
  }

  /** One that is over. */
  Workshop playToTheEnd(Cast cast, @Nullable UUID challenge) {
    Workshop workshop = play(cast, challenge);
    facilitate(cast, workshop, new Deed.End());
    return workshop;
  }

  /** The notes of the one that was played last. */
  Story played() {
    return Objects.requireNonNull(played);
  }

  Board board(Workshop workshop) {
    return log.board(workshop.id());
  }

  void facilitate(Cast cast, Workshop workshop, Deed deed) {
    new Stage(workshop, Author.facilitator(cast.adviser.id())).facilitates(deed);
  }

  /** Done by the first who joined. */
  void participate(Cast cast, Workshop workshop, Deed deed) {
    UUID first = board(workshop).participants().iterator().next().id();
    new Stage(workshop, Author.facilitator(cast.adviser.id()))
        .does(Author.participant(first), deed);
  }

  private final class Stage implements Story.Stage {
    private final Workshop workshop;
    private final Author facilitator;

    Stage(Workshop workshop, Author facilitator) {
      this.workshop = workshop;
      this.facilitator = facilitator;
    }

    @Override
    public Author join(Introduction introduction) {
      return Author.participant(
          workshops.join(workshop.id(), introduction, UUID.randomUUID()).participant());
    }

    @Override
    public void does(Author by, Deed deed) {
      Reply answer =
          boards
              .submit(workshop.id(), by, List.of(new HostedBoards.AskedDeed(Ids.next(), deed)))
              .getFirst()
              .join();
      if (answer instanceof Reply.No no) throw no.why();
    }

    @Override
    public void facilitates(Deed deed) {
      does(facilitator, deed);
    }
  }
}
