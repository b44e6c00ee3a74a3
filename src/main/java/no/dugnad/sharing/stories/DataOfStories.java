package no.dugnad.sharing.stories;

import java.util.List;
import java.util.UUID;
import no.dugnad.platform.people.Forgotten;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DataOfStories implements PersonalData {
  private final JdbcClient db;

  /** Who is in a picture is known by name alone: of theirs are those where they have been. */
  private static final String THEIRS =
      """
      (lower(email) = lower(:email) or lower(name) = lower(:name) and guardian is null)
      and picture_id in (select p.id from stories.picture p
                           join stories.story s on s.id = p.story_id
                          where s.organisation_id in (
                            select organisation_id from people.employee where person_id = :person
                            union
                            select organisation_id from people.former_employee
                             where person_id = :person))
      """;

  private final Consents consents;

  DataOfStories(JdbcClient db, Consents consents) {
    this.db = db;
    this.consents = consents;
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.nameless("stories.data.stories", "stories.writer.person_id"),
        Holding.restricted(
            "stories.data.deeds",
            "stories.story.sent_by",
            "stories.story.published_by",
            "stories.consent.asked_by"),
        Holding.erasedByRoom("stories.data.consents", "stories.consent.email")
            .along("stories.consent.name", "stories.consent.guardian", "stories.picture.people")
            .where(THEIRS));
  }

  /** As if they had thought better of it: the pictures go. Nothing of what they said stays. */
  @Override
  public void forget(Forgotten forgotten) {
    List<UUID> theirs =
        db.sql("select id from stories.consent where " + THEIRS + " order by id")
            .param("person", forgotten.id())
            .param("email", forgotten.person().email())
            .param("name", forgotten.person().name())
            .query((row, _) -> row.getObject(1, UUID.class))
            .list();
    theirs.forEach(consents::forget);
  }
}
