package no.dugnad.sharing.catalogue;

import java.util.UUID;
import no.dugnad.platform.people.Membership;
import no.dugnad.platform.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Who reads what a project tells. The same in each list, count, order, search and export. */
final class Readers {
  /**
   * Of an entry {@code e} and a telling {@code t}. What is told to the organisation's own is read
   * by those who work there, and by those of the project; by nobody from whom its application is
   * sealed, where it is not their own.
   */
  static final String READS =
      """
       (t.for_all
        or exists (select from projects.team m
                    where m.project_id = t.project_id and m.person_id = cast(:reader as uuid))
        or exists (select from people.unit_manager u
                    where u.unit_id = e.unit_id and u.person_id = cast(:reader as uuid))
        or e.organisation_id = any(cast(:organisations as uuid[]))
           and (not exists (select from panels.hidden h
                             where h.application_id = e.application_id
                               and h.person_id = cast(:reader as uuid))
                or exists (select from applications.applicant w
                            where w.application_id = e.application_id
                              and w.person_id = cast(:reader as uuid))))
      """;

  private Readers() {}

  /** Gives the statement the parameters of {@link #READS}. */
  static StatementSpec in(StatementSpec statement, Viewer viewer) {
    return statement
        .param("reader", viewer.isSignedIn() ? viewer.personId() : null)
        .param(
            "organisations",
            viewer.memberships().stream().map(Membership::organisationId).toArray(UUID[]::new));
  }
}
