package no.dugnad.platform.administration.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.platform.administration.Invitations;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Invitations that wait for an answer. */
@Component
class InvitationAwaiting implements Awaiting {
  private final Invitations invitations;

  InvitationAwaiting(Invitations invitations) {
    this.invitations = invitations;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    return invitations.listMine(viewer).stream()
        .map(
            invitation ->
                new Task(
                    "administration.awaiting.invitation",
                    invitation.organisation(),
                    "/invitations/" + invitation.id(),
                    Optional.empty()))
        .toList();
  }
}
