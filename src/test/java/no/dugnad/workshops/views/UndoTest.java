package no.dugnad.workshops.views;

import static no.dugnad.workshops.views.BoardViewTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.deeds.Deed;
import org.junit.jupiter.api.Test;

/** Every step of anybody can be taken back. */
class UndoTest {
  private final WorkshopInMemory room = new WorkshopInMemory().running().revealed();
  private final Author kari = room.join("Kari");
  private final Author ola = room.join("Ola");
  private final UUID need = room.writes(kari, WorkshopInMemory.NEEDS, "Varme");
  private final UUID alike = room.writes(ola, WorkshopInMemory.NEEDS, "Det er kaldt");
  private final UUID cause = room.writes(kari, WorkshopInMemory.CAUSES, "Gammel kjel", need);

  @Test
  void everyDeedIsUndoneToWhatWasBefore() {
    Map<String, Supplier<UUID>> deeds =
        Map.ofEntries(
            Map.entry(
                "write",
                () ->
                    room.does(
                        kari,
                        new Deed.Write(
                            UUID.randomUUID(),
                            WorkshopInMemory.NEEDS,
                            "Lys",
                            null,
                            null,
                            List.of()))),
            Map.entry("edit", () -> room.does(kari, new Deed.Edit(need, "Varme i gangen"))),
            Map.entry("remove", () -> room.does(kari, new Deed.Remove(need, true))),
            Map.entry("link", () -> room.does(kari, new Deed.Link(cause, alike, true))),
            Map.entry("unlink", () -> room.does(kari, new Deed.Link(cause, need, false))),
            Map.entry("merge", () -> room.facilitate(new Deed.Merge(need, List.of(alike)))),
            Map.entry("hide", () -> room.facilitate(new Deed.Hide(need, true))),
            Map.entry("dot", () -> room.does(ola, new Deed.Dot(WorkshopInMemory.DOTS, need, 2))),
            Map.entry(
                "judge",
                () ->
                    room.does(
                        ola, new Deed.Judge(WorkshopInMemory.PAIRS, need, alike, need, false))),
            Map.entry(
                "estimate",
                () -> room.does(ola, new Deed.Estimate(WorkshopInMemory.ESTIMATES, cause, 4, 2))),
            Map.entry(
                "evaluate",
                () -> room.does(ola, new Deed.Evaluate(WorkshopInMemory.EVALUATION, 5, "Fint"))),
            Map.entry("start", () -> room.facilitate(new Deed.Start(WorkshopInMemory.PAIRS))),
            Map.entry(
                "reveal", () -> room.facilitate(new Deed.Reveal(WorkshopInMemory.NEEDS, false))),
            Map.entry("show", () -> room.facilitate(new Deed.Show(WorkshopInMemory.DOTS, true))),
            Map.entry("say", () -> room.facilitate(new Deed.Say("Fem minutter igjen"))),
            Map.entry("mix", () -> room.facilitate(new Deed.Mix(2))),
            Map.entry("dismiss", () -> room.facilitate(new Deed.Dismiss(ola.participant(), true))),
            Map.entry("rename", () -> room.facilitate(new Deed.Rename("Nytt navn"))));
    deeds.forEach(
        (name, deed) -> {
          String before = everything();
          UUID id = deed.get();
          assertThat(everything()).as(name + " does something").isNotEqualTo(before);
          room.facilitate(new Deed.Undo(id));
          assertThat(everything()).as(name + " is undone").isEqualTo(before);
        });
  }

  @Test
  void nobodyUndoesWhatAnotherDid() {
    UUID deed = room.does(kari, new Deed.Edit(need, "Varme i gangen"));
    assertRefused("deeds.refused.notYours", () -> room.does(ola, new Deed.Undo(deed)));
    room.does(kari, new Deed.Undo(deed));
    assertThat(room.note(ola, need)).get().extracting(Faces.NoteFace::text).isEqualTo("Varme");
  }

  @Test
  void whatHasChangedSinceIsNotUndone() {
    UUID deed = room.does(kari, new Deed.Edit(need, "Varme i gangen"));
    room.facilitate(new Deed.Edit(need, "Varme overalt"));
    assertRefused("deeds.refused.changedSince", () -> room.does(kari, new Deed.Undo(deed)));
    assertThat(room.note(ola, need))
        .get()
        .extracting(Faces.NoteFace::text)
        .isEqualTo("Varme overalt");
  }

  @Test
  void facilitatorsAreToldWhatWasDoneWithWhom() {
    room.facilitate(new Deed.Dismiss(ola.participant(), true));
    room.facilitate(new Deed.Edit(need, "🌧".repeat(100)));
    assertThat((List<?>) room.seenBy(room.facilitator).get("undo"))
        .extracting("what", "about")
        .startsWith(tuple("text", "🌧".repeat(60) + "…"), tuple("dismissed", "Ola"));
  }

  @Test
  void twoFacilitatorsUndoEachOtherOnlyOnce() {
    UUID deed = room.facilitate(new Deed.Say("Pause"));
    Author second = Author.facilitator(UUID.randomUUID());
    room.does(second, new Deed.Undo(deed));
    assertRefused("deeds.refused.nothingToUndo", () -> room.facilitate(new Deed.Undo(deed)));
  }

  @Test
  void whatCanBeUndoneIsToldTheOneWhoDidItTheLatestFirst() {
    UUID edit = room.does(kari, new Deed.Edit(need, "Varme i gangen"));
    assertThat(room.seenBy(kari).get("undo"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .first()
        .isEqualTo(new Faces.Undoable(edit, "text", ""));
    room.does(kari, new Deed.Undo(edit));
    assertThat(room.seenBy(kari).get("undo").toString()).doesNotContain(edit.toString());
  }

  @Test
  void aVoteThatIsUndoneMayNotBreakTheBudget() {
    room.does(ola, new Deed.Dot(WorkshopInMemory.DOTS, need, 5));
    UUID taken = room.does(ola, new Deed.Dot(WorkshopInMemory.DOTS, need, 0));
    room.does(ola, new Deed.Dot(WorkshopInMemory.DOTS, alike, 5));
    assertRefused("deeds.refused.dotsSpent", () -> room.does(ola, new Deed.Undo(taken)));
  }

  /** All that anybody sees, but for the lists of what can be undone. */
  private String everything() {
    var all = new StringBuilder();
    for (Author author : List.of(kari, ola, room.facilitator)) {
      new java.util.TreeMap<>(room.seenBy(author))
          .forEach(
              (key, value) -> {
                if (!key.equals("undo")) {
                  all.append(key)
                      .append(
                          new String(
                              EntityJson.bytes(value), java.nio.charset.StandardCharsets.UTF_8))
                      .append('\n');
                }
              });
    }
    return all.toString();
  }
}
