package no.dugnad.followup.gatherings.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.followup.gatherings.Gathering;
import no.dugnad.followup.gatherings.Gatherings;
import no.dugnad.followup.gatherings.Guests;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Pages;
import org.springframework.stereotype.Component;

/** Of who is asked: an answer. Of the advisers: to say that it was held. */
@Component
class GatheringAwaiting implements Awaiting {
  private final Gatherings gatherings;
  private final Guests guests;
  private final ProjectRules rules;
  private final Pages pages;

  GatheringAwaiting(Gatherings gatherings, Guests guests, ProjectRules rules, Pages pages) {
    this.gatherings = gatherings;
    this.guests = guests;
    this.rules = rules;
    this.pages = pages;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    return Stream.concat(toAnswer(viewer), toConclude(viewer)).toList();
  }

  private Stream<Task> toAnswer(Viewer viewer) {
    return rules.hasOwn(viewer)
        ? guests.listToAnswer(viewer.personId()).stream()
            .map(one -> task(one, "gatherings.awaiting.answer", viewer.language()))
        : Stream.empty();
  }

  private Stream<Task> toConclude(Viewer viewer) {
    return rules.listCohorts(viewer)
        ? gatherings.listToConclude(viewer.organisationId()).stream()
            .map(one -> task(one, "gatherings.awaiting.conclude", viewer.language()))
        : Stream.empty();
  }

  private Task task(Gathering gathering, String kind, Locale language) {
    return new Task(
        kind,
        gathering.name(pages.ui(language)),
        gathering.path(),
        Optional.of(gathering.plan().starts()));
  }
}
