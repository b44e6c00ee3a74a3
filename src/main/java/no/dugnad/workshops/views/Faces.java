package no.dugnad.workshops.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import no.dugnad.workshops.agenda.Asks;
import no.dugnad.workshops.agenda.DoorState;
import no.dugnad.workshops.agenda.Horizon;
import no.dugnad.workshops.agenda.NoteKind;
import no.dugnad.workshops.agenda.Progress;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.agenda.Step;
import org.jspecify.annotations.Nullable;

/** The entities as clients get them: their fields are the JSON in docs/live.md. */
final class Faces {
  private Faces() {}

  record Workshop(
      UUID id, String code, String title, @Nullable UUID challenge, Asks asks, boolean closed) {}

  record AgendaStep(
      @JsonUnwrapped Step step,
      boolean started,
      boolean revealed,
      boolean covered,
      boolean shown,
      boolean settled) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CurrentStep(
      @Nullable String id, Progress.State state, @Nullable Instant endsAt, @Nullable Long left) {}

  record Message(String text) {}

  record People(int count, Map<RoleKind, Long> roles, int tables) {}

  record Door(DoorState state, int places) {}

  record Table(int count, Map<RoleKind, Long> roles) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Person(
      UUID id,
      String name,
      String organisation,
      @Nullable RoleKind role,
      int table,
      int notes,
      boolean dismissed) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Me(
      UUID id,
      String name,
      String organisation,
      @Nullable RoleKind role,
      boolean named,
      int table) {}

  /** The newest first. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Undoable(UUID of, String what, String about) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NoteFace(
      long number,
      String text,
      String step,
      NoteKind kind,
      @Nullable Horizon horizon,
      @Nullable String label,
      int table,
      Collection<UUID> parents,
      List<Original> merged,
      boolean covered,
      boolean hidden) {}

  record Original(UUID id, String text) {}

  record Count(int notes, SortedMap<Integer, Integer> tables) {}

  record Voted(int people) {}

  record Weighed(long at) {}

  record Dots(int left, Map<UUID, Integer> on) {}

  record Judged(int count) {}

  record Evaluations(int people, SortedMap<Integer, Long> scores) {}
}
