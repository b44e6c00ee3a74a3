package no.dugnad.followup.pulses;

import java.util.UUID;
import java.util.function.Predicate;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who asks, who answers by name, and who reads what came of it. */
@Component
public class PulseRules {
  private final Pulses pulses;
  private final InvitedStore invited;
  private final Themes themes;

  PulseRules(Pulses pulses, InvitedStore invited, Themes themes) {
    this.pulses = pulses;
    this.invited = invited;
    this.themes = themes;
  }

  /** The advisers of the organisation that asks. */
  public boolean keep(Viewer viewer, UUID id) {
    return isOne(viewer, id, pulse -> keeps(viewer, pulse));
  }

  /** As {@link #keep}, of a pulse at hand. */
  public boolean keeps(Viewer viewer, Pulse pulse) {
    return viewer.has(Role.ADVISER, pulse.organisationId());
  }

  /** Those, and whoever was asked, who know of no draft. */
  public boolean read(Viewer viewer, UUID id) {
    return isOne(
        viewer, id, pulse -> keeps(viewer, pulse) || (!pulse.isDraft() && isAsked(viewer, id)));
  }

  /** As {@link #read}, once it is shown. */
  public boolean readResult(Viewer viewer, UUID id) {
    return read(viewer, id) && isOne(viewer, id, Pulse::isShown);
  }

  /** Whoever was asked, by name. An anonymous one is answered by its link alone. */
  public boolean answer(Viewer viewer, UUID id) {
    return isOne(
        viewer, id, pulse -> !pulse.isDraft() && !pulse.isAnonymous() && isAsked(viewer, id));
  }

  /** An adviser of the organisation names what the texts are about. */
  public boolean keepTheme(Viewer viewer, UUID themeId) {
    return viewer.isSignedIn()
        && themes
            .find(themeId)
            .filter(theme -> viewer.has(Role.ADVISER, theme.organisationId()))
            .isPresent();
  }

  /** The advisers of the organisation see its themes over the years. */
  public boolean listThemes(Viewer viewer) {
    return viewer.has(Role.ADVISER);
  }

  private boolean isAsked(Viewer viewer, UUID id) {
    return invited.isInvited(id, viewer.personId());
  }

  private boolean isOne(Viewer viewer, UUID id, Predicate<Pulse> predicate) {
    return viewer.isSignedIn() && pulses.find(id).filter(predicate).isPresent();
  }
}
