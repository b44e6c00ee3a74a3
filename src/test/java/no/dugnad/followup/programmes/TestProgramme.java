package no.dugnad.followup.programmes;

import java.time.LocalDate;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.TestCohort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests look for in a cohort's programme. */
public final class TestProgramme {
  private TestProgramme() {}

  /** The first of a step. */
  public static Occurrence occurrence(Programmes programmes, TestCohort cohort, String step) {
    Programme programme = programmes.getProgramme(cohort.id());
    return programme.of(programme.find(step).orElseThrow()).getFirst();
  }

  static LocalDate day(Programmes programmes, TestCohort cohort, int project, String step) {
    return day(programmes.getProgramme(cohort.id()), cohort.project(project), step);
  }

  static LocalDate day(Programme programme, Project project, String step) {
    return programme.of(project.id()).stream()
        .filter(one -> one.step().equals(step))
        .findFirst()
        .orElseThrow()
        .due()
        .day();
  }

  /** All of it, as it lies in the database. */
  static String stored(JdbcClient db, TestCohort cohort) {
    return db.sql(
            """
            select g.steps::text || (select string_agg(o::text, ',' order by o.id)
                                       from programmes.occurrence o where o.call_id = g.call_id)
              from programmes.programme g where g.call_id = :call
            """)
        .param("call", cohort.id())
        .query(String.class)
        .single();
  }
}
