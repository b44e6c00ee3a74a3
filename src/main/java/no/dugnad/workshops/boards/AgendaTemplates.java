package no.dugnad.workshops.boards;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.workshops.log.Board;
import no.dugnad.workshops.log.Horizon;
import no.dugnad.workshops.log.Step;
import no.dugnad.workshops.log.StepKind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agendas that a workshop can begin with: the product's own, and those that people have kept. */
@Service
public class AgendaTemplates {
  /** The product's own: a hjernedugnad. */
  public static final UUID HJERNEDUGNAD = new UUID(0, 1);

  private final TemplateStore store;
  private final BoardRooms rooms;
  private final MessageSource messages;
  private final Clock clock;

  AgendaTemplates(TemplateStore store, BoardRooms rooms, MessageSource messages, Clock clock) {
    this.store = store;
    this.rooms = rooms;
    this.messages = messages;
    this.clock = clock;
  }

  /** Those that the viewer may begin from: ours, their own, and what colleagues share. */
  public List<AgendaTemplate> list(Viewer viewer) {
    List<AgendaTemplate> all = new ArrayList<>();
    all.add(hjernedugnad(viewer.language()));
    all.addAll(store.list(viewer.organisationId(), viewer.personId()));
    return all;
  }

  public AgendaTemplate get(UUID id, Viewer viewer) {
    return list(viewer).stream()
        .filter(template -> template.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("template", id));
  }

  /**
   * Keeps the agenda of a workshop as it is now, for the next one.
   *
   * @param shared whether the viewer's whole organisation may begin from it
   */
  @Transactional
  public UUID keep(UUID workshop, String title, boolean shared, Viewer viewer) {
    UUID id = Ids.next();
    List<Step> steps = rooms.ask(workshop, Board::steps);
    store.insert(
        new AgendaTemplate(id, viewer.personId(), title, steps, shared),
        viewer.organisationId(),
        clock.instant());
    return id;
  }

  /** Lets the whole organisation begin from it, or nobody but its owner. */
  @Transactional
  public void share(UUID id, boolean shared, Viewer viewer) {
    if (!store.share(id, shared, viewer.personId())) {
      throw new Refused("boards.refused.otherTemplate");
    }
  }

  @Transactional
  public void remove(UUID id, Viewer viewer) {
    if (!store.remove(id, viewer.personId())) throw new Refused("boards.refused.otherTemplate");
  }

  /** See the whole picture, dig out what hurts and why, weigh it, find where to start. */
  private AgendaTemplate hjernedugnad(Locale language) {
    List<String> labels =
        List.of(
            text("label.for", language), text("label.with", language), text("label.in", language));
    return new AgendaTemplate(
        HJERNEDUGNAD,
        null,
        text("title", language),
        List.of(
            step("picture", StepKind.PICTURE, 10, language),
            step("today", StepKind.NEEDS, 15, language)
                .on(Horizon.TODAY)
                .labelled(labels)
                .privateFirst(true),
            step("future", StepKind.NEEDS, 10, language)
                .on(Horizon.FUTURE)
                .labelled(labels)
                .privateFirst(true),
            step("causes", StepKind.CAUSES, 15, language),
            step("break", StepKind.BREAK, 10, language),
            step("effects", StepKind.EFFECTS, 10, language),
            step("dots", StepKind.DOTS, 5, language),
            step("pairs", StepKind.PAIRS, 10, language),
            step("estimates", StepKind.ESTIMATES, 10, language),
            step("start", StepKind.START, 15, language),
            step("evaluation", StepKind.EVALUATION, 5, language)),
        true);
  }

  private Step step(String id, StepKind kind, int minutes, Locale language) {
    return Step.of(id, kind, text(id, language), text(id + ".instruction", language), minutes);
  }

  private String text(String key, Locale language) {
    return messages.getMessage("boards.template." + key, new Object[0], language);
  }
}
