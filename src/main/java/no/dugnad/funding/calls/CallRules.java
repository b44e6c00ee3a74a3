package no.dugnad.funding.calls;

import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who may do what with calls. */
@Component
public class CallRules {
  private final CallStore store;

  CallRules(CallStore store) {
    this.store = store;
  }

  /** An adviser makes calls for the organisation they act for, and sees them all. */
  public boolean keep(Viewer viewer) {
    return viewer.has(Role.ADVISER);
  }

  /** Everybody sees a published call; its advisers see the draft too. */
  public boolean see(Viewer viewer, UUID id) {
    return find(id).filter(call -> sees(viewer, call)).isPresent();
  }

  /** An adviser of the call's organisation runs it. */
  public boolean manage(Viewer viewer, UUID id) {
    return find(id).filter(call -> manages(viewer, call)).isPresent();
  }

  public boolean sees(Viewer viewer, Call call) {
    return call.isPublic() || manages(viewer, call);
  }

  public boolean manages(Viewer viewer, Call call) {
    return viewer.has(Role.ADVISER, call.organisationId());
  }

  private Optional<Call> find(UUID id) {
    return store.find(id);
  }
}
