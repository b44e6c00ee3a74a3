package no.dugnad.platform.administration.web;

import static no.dugnad.platform.people.Role.ADMINISTRATOR;

import java.util.List;
import no.dugnad.platform.administration.Employees;
import no.dugnad.platform.home.FirstSteps;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.post.Outbox;
import org.springframework.stereotype.Component;

/** Nobody else comes in without mail, and no round is run without people in every role. */
@Component
class StaffSteps implements FirstSteps {
  private final Employees employees;
  private final Outbox outbox;

  StaffSteps(Employees employees, Outbox outbox) {
    this.employees = employees;
    this.outbox = outbox;
  }

  @Override
  public List<Step> steps(Viewer viewer) {
    var staffing = employees.staffing(viewer.organisationId());
    return List.of(
        step("mail", "/people/mail", outbox.isEmptied()),
        step("people", "/people/new", staffing.people() > 1),
        step("roles", "/people", staffing.everyRole()),
        step("units", "/people/units", staffing.led()));
  }

  private static Step step(String what, String path, boolean done) {
    return new Step("administration.first." + what, ADMINISTRATOR, path, done);
  }
}
