package no.dugnad.sharing.stories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.shared.Money;
import no.dugnad.sharing.stories.Story.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoryStore {
  private static final String SELECT =
      """
      select s.*, o.name as organisation,
             array(select a.project_id from stories.about a where a.story_id = s.id) as projects,
             array(select w.person_id from stories.writer w where w.story_id = s.id) as writers
        from stories.story s
        join people.organisation_name o on o.organisation_id = s.organisation_id
      """;

  private static final String YEAR =
      " extract(year from s.published_at at time zone 'Europe/Oslo')::int ";

  /** What is out, of the year and the theme where one is asked for. */
  private static final String OUT =
      " s.status = 'PUBLISHED'"
          + " and (cast(:year as int) is null or cast(:year as int) ="
          + YEAR
          + ")"
          + " and (cast(:theme as text) is null or s.theme = cast(:theme as text)) ";

  /**
   * What waits for the person: as an adviser who has not written in it and may follow all that it
   * is about, to be read; and what they have written in, and have got back.
   */
  static final String AWAITED =
      """
      select 'REVIEW' as what, s.id as story_id, s.title,
             case s.status when 'IN_REVIEW' then s.sent_at else s.changed_at end as since
        from stories.story s
       where s.organisation_id = cast(:organisation as uuid)
         and (s.status = 'IN_REVIEW'
              or s.status = 'UNPUBLISHED' and s.changed_at > s.unpublished_at)
         and not exists (select from stories.writer w
                          where w.story_id = s.id and w.person_id = :person)
         and not exists (select from stories.about a
                           join projects.known_project k on k.project_id = a.project_id
                          where a.story_id = s.id
                            and (exists (select from projects.team t
                                          where t.project_id = a.project_id
                                            and t.person_id = :person)
                                 or k.call_id is not null
                                and not exists (select from projects.follower f
                                                 where f.project_id = a.project_id
                                                   and f.person_id = :person)))
      union all
      select 'RETURNED', s.id, s.title, s.returned_at
        from stories.story s
        join stories.writer w on w.story_id = s.id
       where w.person_id = :person and s.status = 'DRAFT' and s.remarks is not null
       order by since, story_id
      """;

  private final JdbcClient db;

  StoryStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, UUID organisationId, Text text, Instant at) {
    db.sql(
            """
            insert into stories.story
              (id, organisation_id, title, lead, body, theme, language, begun_at, changed_at)
            values (:id, :organisation, :title, :lead, :body, :theme, :language, :at, :at)
            """)
        .param("id", id)
        .param("organisation", organisationId)
        .param("title", text.title())
        .param("lead", text.lead())
        .param("body", text.body())
        .param("theme", text.theme())
        .param("language", text.language())
        .param("at", Instants.param(at))
        .update();
  }

  void update(UUID id, Text text) {
    db.sql(
            """
            update stories.story
               set title = :title, lead = :lead, body = :body, theme = :theme, language = :language
             where id = :id
            """)
        .param("id", id)
        .param("title", text.title())
        .param("lead", text.lead())
        .param("body", text.body())
        .param("theme", text.theme())
        .param("language", text.language())
        .update();
  }

  /** Its readers have something else to read. */
  void touch(UUID id, Instant at) {
    db.sql("update stories.story set changed_at = :at where id = :id")
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  void addWriter(UUID id, UUID personId) {
    db.sql(
            """
            insert into stories.writer (story_id, person_id) values (:id, :person)
            on conflict do nothing
            """)
        .param("id", id)
        .param("person", personId)
        .update();
  }

  void addProject(UUID id, UUID projectId) {
    db.sql(
            """
            insert into stories.about (story_id, project_id) values (:id, :project)
            on conflict do nothing
            """)
        .param("id", id)
        .param("project", projectId)
        .update();
  }

  void removeProject(UUID id, UUID projectId) {
    db.sql("delete from stories.about where story_id = :id and project_id = :project")
        .param("id", id)
        .param("project", projectId)
        .update();
  }

  void delete(UUID id) {
    db.sql("delete from stories.story where id = :id").param("id", id).update();
  }

  void setInReview(UUID id, UUID by, Instant at) {
    db.sql(
            """
            update stories.story
               set status = 'IN_REVIEW', sent_at = :at, sent_by = :by, remarks = null,
                   returned_at = null
             where id = :id
            """)
        .param("id", id)
        .param("by", by)
        .param("at", Instants.param(at))
        .update();
  }

  void setDraft(UUID id, @Nullable String remarks, @Nullable Instant returnedAt) {
    db.sql(
            """
            update stories.story
               set status = 'DRAFT', remarks = :remarks, returned_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("remarks", remarks)
        .param("at", returnedAt == null ? null : Instants.param(returnedAt))
        .update();
  }

  /** Its readers' date stays the first. */
  void setPublished(UUID id, UUID by, Instant at) {
    db.sql(
            """
            update stories.story
               set status = 'PUBLISHED', published_at = coalesce(published_at, :at),
                   published_by = :by, changed_at = :at, unpublished_at = null, why = null
             where id = :id
            """)
        .param("id", id)
        .param("by", by)
        .param("at", Instants.param(at))
        .update();
  }

  void setUnpublished(UUID id, String why, Instant at) {
    db.sql(
            """
            update stories.story
               set status = 'UNPUBLISHED', unpublished_at = :at, changed_at = :at, why = :why
             where id = :id
            """)
        .param("id", id)
        .param("why", why)
        .param("at", Instants.param(at))
        .update();
  }

  Optional<Story> find(UUID id) {
    return OncePerRequest.ask("stories.story:" + id, () -> read(id));
  }

  private Optional<Story> read(UUID id) {
    return db.sql(SELECT + " where s.id = :id")
        .param("id", id)
        .query((row, _) -> story(row))
        .optional();
  }

  /** Nobody else changes it, or anything in it, until the transaction ends. */
  Optional<Story> lock(UUID id) {
    db.sql("select id from stories.story where id = :id for update")
        .param("id", id)
        .query(UUID.class)
        .optional();
    return read(id);
  }

  /**
   * What is out, the newest first.
   *
   * @param year null for all
   * @param theme null for all
   */
  List<Story> listOut(@Nullable Integer year, @Nullable String theme, int offset, int most) {
    return db.sql(
            SELECT
                + " where"
                + OUT
                + "order by s.published_at desc, s.id desc offset :offset limit :most")
        .param("year", year)
        .param("theme", theme)
        .param("offset", offset)
        .param("most", most)
        .query((row, _) -> story(row))
        .list();
  }

  int countOut(@Nullable Integer year, @Nullable String theme) {
    return db.sql("select count(*) from stories.story s where" + OUT)
        .param("year", year)
        .param("theme", theme)
        .query(Integer.class)
        .single();
  }

  /** The years and themes of what is out, the latest year and the most used theme first. */
  List<Shelf> listShelves() {
    return db.sql(
            "select"
                + YEAR
                + """
                  as year, s.theme, count(*)::int as stories
                   from stories.story s
                  where s.status = 'PUBLISHED'
                  group by year, s.theme
                  order by year desc, stories desc, s.theme
                """)
        .query(Rows.to(Shelf.class))
        .list();
  }

  /** How many stories of a year have a theme. */
  record Shelf(int year, String theme, int stories) {}

  /** The themes that the organisation uses, the most used first. */
  List<String> listThemes(UUID organisationId) {
    return db.sql(
            """
            select theme from stories.story
             where organisation_id = :organisation and theme <> ''
             group by theme order by count(*) desc, theme
            """)
        .param("organisation", organisationId)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** All of an organisation, that which was changed last first. */
  List<Story> list(UUID organisationId) {
    return db.sql(
            SELECT + " where s.organisation_id = :organisation order by s.begun_at desc, s.id")
        .param("organisation", organisationId)
        .query((row, _) -> story(row))
        .list();
  }

  /** Of a project, the newest first. */
  List<Story> listOfProject(UUID projectId) {
    return db.sql(
            SELECT
                + """
                 where exists (select from stories.about a
                                where a.story_id = s.id and a.project_id = :project)
                 order by s.published_at desc nulls last, s.begun_at desc, s.id
                """)
        .param("project", projectId)
        .query((row, _) -> story(row))
        .list();
  }

  /** What stands beside it, of each project that everybody may know of. */
  List<StoryFacts> listFacts(UUID id) {
    return db.sql(
            """
            select e.project_id, e.title, e.unit, e.year, e.outcome, s.announced, s.amount
              from stories.about a
              join catalogue.entry e on e.project_id = a.project_id
              join awards.sum_of_award s on s.award_id = e.award_id
             where a.story_id = :id
             order by e.title, e.project_id
            """)
        .param("id", id)
        .query((row, _) -> facts(row))
        .list();
  }

  private static StoryFacts facts(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new StoryFacts(
        row.getObject("project_id", UUID.class),
        row.getString("title"),
        row.getString("unit"),
        row.getObject("year", Integer.class),
        new Money(row.getLong("announced")),
        new Money(row.getLong("amount")),
        outcome == null ? null : StoryFacts.Outcome.valueOf(outcome));
  }

  /** Projects of the organisation that may be told of, the latest first. */
  List<Tellable> listTellable(UUID organisationId, UUID personId) {
    return db.sql(
            """
            select e.project_id, e.application_id, e.title, e.year,
                   exists (select from projects.team t
                            where t.project_id = e.project_id and t.person_id = :person) as own
              from catalogue.entry e
             where e.organisation_id = :organisation
             order by e.year desc nulls last, e.title, e.project_id
            """)
        .param("organisation", organisationId)
        .param("person", personId)
        .query(Rows.to(Tellable.class))
        .list();
  }

  static UUID[] array(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  private static Story story(ResultSet row) throws SQLException {
    return new Story(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation"),
        new Text(
            row.getString("title"),
            row.getString("lead"),
            row.getString("body"),
            row.getString("theme"),
            row.getString("language")),
        ids(row, "projects"),
        ids(row, "writers"),
        status(row),
        Instants.get(row, "changed_at"));
  }

  private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
    return Set.copyOf(Arrays.asList((UUID[]) row.getArray(column).getArray()));
  }

  private static StoryStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "DRAFT" -> new StoryStatus.Draft(row.getString("remarks"));
      case "IN_REVIEW" ->
          new StoryStatus.InReview(
              Instants.get(row, "sent_at"), row.getObject("sent_by", UUID.class));
      case "PUBLISHED" ->
          new StoryStatus.Published(
              Instants.get(row, "published_at"), row.getObject("published_by", UUID.class));
      case "UNPUBLISHED" ->
          new StoryStatus.Unpublished(
              Instants.get(row, "published_at"),
              Instants.get(row, "unpublished_at"),
              row.getString("why"));
      case String other -> throw new IllegalStateException(other);
    };
  }
}
