package no.dugnad.workshops.agenda;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agendas that a workshop can begin with: the product's own, and those that people have kept. */
@Service
public class AgendaTemplates {
  /** What a workshop begins from when nobody chooses. */
  public static final UUID HJERNEDUGNAD = new UUID(0, 1);

  private final TemplateStore store;
  private final OurTemplates ours;
  private final Clock clock;

  AgendaTemplates(TemplateStore store, OurTemplates ours, Clock clock) {
    this.store = store;
    this.ours = ours;
    this.clock = clock;
  }

  /** Those that the viewer may begin from: ours, their own, and what colleagues share. */
  public List<AgendaTemplate> list(Viewer viewer) {
    List<AgendaTemplate> all = new ArrayList<>(ours.list(viewer.language()));
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
   * Keeps these steps for the next workshop.
   *
   * @param shared whether the viewer's whole organisation may begin from it
   */
  @Transactional
  public UUID keep(List<Step> steps, String title, boolean shared, Viewer viewer) {
    UUID id = Ids.next();
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
      throw new Refused("agenda.refused.otherTemplate");
    }
  }

  @Transactional
  public void remove(UUID id, Viewer viewer) {
    if (!store.remove(id, viewer.personId())) throw new Refused("agenda.refused.otherTemplate");
  }
}
