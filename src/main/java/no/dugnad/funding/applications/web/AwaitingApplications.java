package no.dugnad.funding.applications.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.CoApplicants;
import no.dugnad.funding.applications.Endorsements;
import no.dugnad.funding.applications.OwnApplication;
import no.dugnad.platform.people.Awaiting;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** On home: drafts to finish before the deadline, invitations to answer, endorsements to give. */
@Component
class AwaitingApplications implements Awaiting {
  private final Applications applications;
  private final CoApplicants coApplicants;
  private final Endorsements endorsements;

  AwaitingApplications(
      Applications applications, CoApplicants coApplicants, Endorsements endorsements) {
    this.applications = applications;
    this.coApplicants = coApplicants;
    this.endorsements = endorsements;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    List<OwnApplication> own = applications.listOf(viewer.personId());
    List<OwnApplication> invitations =
        applications.list(coApplicants.listInvitations(viewer.personId()));
    List<OwnApplication> requests = applications.list(endorsements.listAwaiting(viewer.personId()));
    return Stream.of(
            own.stream()
                .filter(draft -> draft.open() && draft.application().isDraft())
                .map(draft -> task("draft", draft, "")),
            invitations.stream().map(invited -> task("invitation", invited, "/invitation")),
            requests.stream()
                .filter(asked -> !asked.application().isWithdrawn())
                .map(asked -> task("endorsement", asked, "/endorsement")))
        .flatMap(Function.identity())
        .toList();
  }

  private static Task task(String kind, OwnApplication own, String page) {
    return new Task(
        "applications.awaiting." + kind,
        own.shownTitle(),
        "/applications/" + own.application().id() + page,
        own.open() ? Optional.of(own.deadline()) : Optional.empty());
  }
}
