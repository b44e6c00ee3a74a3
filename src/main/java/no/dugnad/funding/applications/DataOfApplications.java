package no.dugnad.funding.applications;

import java.util.List;
import java.util.UUID;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.database.WholeWords;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.people.Forgotten;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.Holding.Law;
import no.dugnad.platform.people.PersonalData;
import no.dugnad.platform.search.SearchIndex;
import no.dugnad.platform.shared.ByRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DataOfApplications implements PersonalData {
  private final JdbcClient db;

  private static final String DRAFTS =
      """
      owner_id = :person and status = 'DRAFT'
      and not exists (select from applications.submission s where s.application_id = application.id)
      and not exists (select from applications.co_applicant c where c.application_id = application.id)
      """;

  private final AnswerSheets sheets;
  private final Files files;
  private final ApplicationDocuments documents;
  private final SearchIndex index;

  DataOfApplications(
      JdbcClient db,
      AnswerSheets sheets,
      Files files,
      ApplicationDocuments documents,
      SearchIndex index) {
    this.db = db;
    this.sheets = sheets;
    this.files = files;
    this.documents = documents;
    this.index = index;
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.kept(
                "applications.data.applications", Law.CASE, "applications.application.owner_id")
            .where("owner_id = :person and not (" + DRAFTS + ")")
            .as(ByRole.APPLICANT),
        Holding.kept("applications.data.fellow", Law.CASE, "applications.co_applicant.person_id")
            .as(ByRole.APPLICANT),
        Holding.erasedByRoom("applications.data.drafts", "applications.application.owner_id")
            .where(DRAFTS),
        Holding.restricted(
                "applications.data.deeds",
                "applications.application.submitted_by",
                "applications.application.withdrawn_by",
                "applications.submission.by_id")
            .along("applications.submission.by_name"),
        Holding.restricted("applications.data.rejected", "applications.application.rejected_by")
            .as(ByRole.OFFICER),
        Holding.erased("applications.data.read", "applications.answer_read.person_id"));
  }

  @Override
  public List<Unfinished> unfinished(UUID personId) {
    return db.sql(
            """
            select id, title from applications.application
             where owner_id = :person and status = 'SUBMITTED' and answered_at is null
             order by title, id
            """)
        .param("person", personId)
        .query(
            (row, _) ->
                new Unfinished(
                    "applications.unfinished.waits",
                    row.getString("title"),
                    "/applications/" + row.getString("id")))
        .list();
  }

  /** Drafts that are theirs alone, and were never handed in, are emptied. */
  @Override
  public void forget(Forgotten forgotten) {
    rename(forgotten);
    List<Draft> drafts =
        db.sql("select id, sheet_id from applications.application where " + DRAFTS)
            .param("person", forgotten.id())
            .query(Rows.to(Draft.class))
            .list();
    for (Draft draft : drafts) {
      db.sql(
              """
              update applications.application
                 set status = 'WITHDRAWN', withdrawn_at = :at, withdrawn_by = :person,
                     withdrawn_handed_in = false, sheet_id = :empty, title = '', amount = 0,
                     unit_id = null, unit = '', kind = null
               where id = :id
              """)
          .param("at", Instants.param(forgotten.at()))
          .param("person", forgotten.id())
          .param("empty", sheets.empty(draft.sheetId()))
          .param("id", draft.id())
          .update();
      sheets.remove(draft.sheetId());
      files.list(draft.id()).forEach(file -> files.remove(file.id()));
    }
  }

  /** Who wrote it is part of what it is found by. */
  private void rename(Forgotten forgotten) {
    List<UUID> found =
        db.sql(
                """
                update applications.reading r
                   set text = regexp_replace(r.text, :pattern, :new, 'g')
                 where strpos(r.text, :name) > 0
                   and (exists (select from applications.application a
                                 where a.id = r.application_id and a.owner_id = :person)
                        or exists (select from applications.co_applicant c
                                    where c.application_id = r.application_id
                                      and c.person_id = :person))
                returning r.application_id
                """)
            .param("name", forgotten.person().name())
            .param("pattern", WholeWords.pattern(forgotten.person().name()))
            .param("new", ByRole.read(forgotten.calledBy()))
            .param("person", forgotten.id())
            .query((row, _) -> row.getObject(1, UUID.class))
            .list();
    index.refresh(documents, found);
  }

  private record Draft(UUID id, UUID sheetId) {}
}
