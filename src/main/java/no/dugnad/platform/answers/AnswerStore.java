package no.dugnad.platform.answers;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AnswerStore {
  private static final String SELECT_SHEETS =
      """
      select s.id, s.version_id, a.question_id, a.typed, a.revision, a.saved_at, a.saved_by,
             a.saved_by_name
        from answers.answer_sheet s
        left join answers.answer a on a.sheet_id = s.id
      """;

  private final JdbcClient db;

  /** A sheet's version never changes, and is asked for at each save. */
  private final Map<UUID, UUID> versions =
      Caffeine.newBuilder().maximumSize(10_000).<UUID, UUID>build().asMap();

  AnswerStore(JdbcClient db) {
    this.db = db;
  }

  void insertSheet(UUID id, UUID versionId, Instant at) {
    db.sql(
            "insert into answers.answer_sheet (id, version_id, opened_at) values (:id, :version,"
                + " :at)")
        .param("id", id)
        .param("version", versionId)
        .param("at", Instants.param(at))
        .update();
  }

  UUID getVersionId(UUID sheetId) {
    UUID cached = versions.get(sheetId);
    if (cached != null) return cached;
    UUID version =
        db.sql("select version_id from answers.answer_sheet where id = :id")
            .param("id", sheetId)
            .query(UUID.class)
            .optional()
            .orElseThrow(() -> new NotFound("answer sheet", sheetId));
    versions.put(sheetId, version);
    return version;
  }

  boolean hasSheetOf(Collection<UUID> versions) {
    return db.sql(
            "select exists (select from answers.answer_sheet where version_id = any(:versions))")
        .param("versions", versions.toArray(UUID[]::new))
        .query(Boolean.class)
        .single();
  }

  void lockSheet(UUID sheetId) {
    boolean missing =
        db.sql("select id from answers.answer_sheet where id = :id for update")
            .param("id", sheetId)
            .query(UUID.class)
            .optional()
            .isEmpty();
    if (missing) throw new NotFound("answer sheet", sheetId);
  }

  /** A sheet as it lies here: its version is read elsewhere. */
  record Stored(UUID id, UUID versionId, List<Answer> answers) {}

  /** By itself: PostgreSQL keeps the plan for one sheet, and plans anew for each list of them. */
  Optional<Stored> findSheet(UUID id) {
    var sheets = new SheetRows();
    db.sql(SELECT_SHEETS + " where s.id = :id order by a.question_id")
        .param("id", id)
        .query(sheets);
    return sheets.list().stream().findFirst();
  }

  List<Stored> listSheets(Collection<UUID> ids) {
    var sheets = new SheetRows();
    db.sql(SELECT_SHEETS + " where s.id = any(:ids) order by s.id, a.question_id")
        .param("ids", ids.toArray(UUID[]::new))
        .query(sheets);
    return sheets.list();
  }

  /** Gathers the answers of each sheet. */
  private static final class SheetRows implements RowCallbackHandler {
    private final Map<UUID, Stored> sheets = new LinkedHashMap<>();

    @Override
    public void processRow(ResultSet row) throws SQLException {
      UUID id = row.getObject("id", UUID.class);
      UUID version = row.getObject("version_id", UUID.class);
      Stored sheet = sheets.computeIfAbsent(id, _ -> new Stored(id, version, new ArrayList<>()));
      if (row.getString("question_id") != null) sheet.answers().add(answer(row));
    }

    List<Stored> list() {
      return List.copyOf(sheets.values());
    }
  }

  /**
   * One statement: it writes when the base is what lies here, or when what lies here came from the
   * same open page, whose answer was lost on the line; and otherwise returns no row.
   */
  Answer.Save save(UUID sheetId, Answer answer, @Nullable UUID page) {
    return db.sql(
            """
            insert into answers.answer as a
              (sheet_id, question_id, typed, revision, saved_at, saved_by, saved_by_name, page)
            values (:sheet, :question, :typed, 1, :at, :by, :byName, :page)
            on conflict (sheet_id, question_id) do update
               set typed = excluded.typed,
                   revision = a.revision + 1,
                   saved_at = excluded.saved_at,
                   saved_by = excluded.saved_by,
                   saved_by_name = excluded.saved_by_name,
                   page = excluded.page
             where (a.revision = :base
                    or (a.page = excluded.page and a.saved_by = excluded.saved_by))
               and a.typed <> excluded.typed
            returning revision
            """)
        .param("sheet", sheetId)
        .param("question", answer.questionId())
        .param("typed", answer.typed().toArray(String[]::new))
        .param("at", Instants.param(answer.savedAt()))
        .param("by", answer.savedBy())
        .param("byName", answer.savedByName())
        .param("base", answer.revision())
        .param("page", page)
        .query(Long.class)
        .optional()
        .<Answer.Save>map(revision -> new Answer.Save.Saved(revision, answer.savedAt()))
        .orElseGet(() -> unchangedOrClash(answer, getAnswer(sheetId, answer.questionId())));
  }

  /** Into a sheet that has no answers. */
  void copyAll(UUID from, UUID to) {
    db.sql(
            """
            insert into answers.answer
              (sheet_id, question_id, typed, revision, saved_at, saved_by, saved_by_name)
            select :to, question_id, typed, 1, saved_at, saved_by, saved_by_name
              from answers.answer where sheet_id = :from
            """)
        .param("from", from)
        .param("to", to)
        .update();
  }

  void replace(UUID sheetId, Collection<String> questions, UUID from) {
    db.sql(
            """
            insert into answers.answer as a
              (sheet_id, question_id, typed, revision, saved_at, saved_by, saved_by_name)
            select :sheet, question_id, typed, 1, saved_at, saved_by, saved_by_name
              from answers.answer where sheet_id = :from and question_id = any(:questions)
            on conflict (sheet_id, question_id) do update
               set typed = excluded.typed,
                   revision = a.revision + 1,
                   saved_at = excluded.saved_at,
                   saved_by = excluded.saved_by,
                   saved_by_name = excluded.saved_by_name,
                   page = null
             where a.typed <> excluded.typed
            """)
        .param("sheet", sheetId)
        .param("from", from)
        .param("questions", questions.toArray(String[]::new))
        .update();
  }

  private static Answer.Save unchangedOrClash(Answer mine, Answer stored) {
    return mine.typed().equals(stored.typed())
        ? new Answer.Save.Saved(stored.revision(), stored.savedAt())
        : new Answer.Save.Clash(
            mine.typed(),
            stored.typed(),
            stored.savedByName(),
            stored.savedBy() != null && stored.savedBy().equals(mine.savedBy()),
            stored.savedAt(),
            stored.revision());
  }

  private Answer getAnswer(UUID sheetId, String questionId) {
    return db.sql(
            """
            select question_id, typed, revision, saved_at, saved_by, saved_by_name
              from answers.answer where sheet_id = :sheet and question_id = :question
            """)
        .param("sheet", sheetId)
        .param("question", questionId)
        .query((row, _) -> answer(row))
        .single();
  }

  private static Answer answer(ResultSet row) throws SQLException {
    return new Answer(
        row.getString("question_id"),
        List.of((String[]) row.getArray("typed").getArray()),
        row.getLong("revision"),
        Instants.get(row, "saved_at"),
        row.getObject("saved_by", UUID.class),
        row.getString("saved_by_name"));
  }
}
