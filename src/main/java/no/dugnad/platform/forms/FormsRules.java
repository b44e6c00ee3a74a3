package no.dugnad.platform.forms;

import java.util.UUID;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who may build forms. Who may answer one is for the room that uses it to say. */
@Component
public class FormsRules {
  private final Forms forms;

  FormsRules(Forms forms) {
    this.forms = forms;
  }

  /** An adviser makes forms for the organisation they act for. */
  public boolean build(Viewer viewer) {
    return viewer.has(Role.ADVISER);
  }

  /** An adviser changes the forms of the organisation they act for. */
  public boolean change(Viewer viewer, UUID formId) {
    return forms
        .findForm(formId)
        .filter(form -> viewer.has(Role.ADVISER, form.organisationId()))
        .isPresent();
  }
}
