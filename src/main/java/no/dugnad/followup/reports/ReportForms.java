package no.dugnad.followup.reports;

import java.util.UUID;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.funding.schemes.Scheme;
import no.dugnad.platform.forms.Forms;
import no.dugnad.platform.journal.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The forms that an organisation asks its reports with: begun as the scheme has them, and from then
 * on its own to change, in the language of the call.
 */
@Component
class ReportForms {
  private final JdbcClient db;
  private final Forms forms;

  ReportForms(JdbcClient db, Forms forms) {
    this.db = db;
    this.forms = forms;
  }

  /** The newest version of the form. */
  UUID version(Cohort cohort, Kind kind, Actor actor) {
    UUID form = lockFormId(cohort, kind);
    return forms.currentVersion(form == null ? create(cohort, kind, actor) : form);
  }

  /** Two who are the first wait for one another. */
  private @Nullable UUID lockFormId(Cohort cohort, Kind kind) {
    db.sql(
            """
            insert into reports.form (organisation_id, kind, language)
            values (:organisation, :kind, :language)
            on conflict do nothing
            """)
        .param("organisation", cohort.organisationId())
        .param("kind", kind.name())
        .param("language", cohort.language())
        .update();
    return db.sql(
            """
            select form_id from reports.form
             where organisation_id = :organisation and kind = :kind and language = :language
               for update
            """)
        .param("organisation", cohort.organisationId())
        .param("kind", kind.name())
        .param("language", cohort.language())
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  private UUID create(Cohort cohort, Kind kind, Actor actor) {
    UUID form =
        forms.create(
            cohort.organisationId(),
            Scheme.MUNICIPAL.text(kind.step() + ".title", cohort.language()),
            Scheme.MUNICIPAL.report(kind.step(), cohort.language()),
            actor);
    db.sql(
            """
            update reports.form set form_id = :form
             where organisation_id = :organisation and kind = :kind and language = :language
            """)
        .param("form", form)
        .param("organisation", cohort.organisationId())
        .param("kind", kind.name())
        .param("language", cohort.language())
        .update();
    return form;
  }
}
