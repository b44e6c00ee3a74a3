package no.dugnad.sharing.stories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.pictures.Middle;
import no.dugnad.sharing.stories.StoryPicture.InIt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pictures of stories, beside their files. */
@Repository
class PictureStore {
  private static final String SELECT = "select * from stories.picture";

  private final JdbcClient db;

  PictureStore(JdbcClient db) {
    this.db = db;
  }

  /** The first of a story stands first in it. */
  void insert(UUID id, UUID storyId, String alt, int width, int height, Instant at) {
    db.sql(
            """
            insert into stories.picture
              (id, story_id, number, alt, width, height, across, down, front, added_at)
            select :id, :story, coalesce(max(p.number), 0) + 1, :alt, :width, :height, :across, :down,
                   not coalesce(bool_or(p.gone_at is null), false), :at
              from stories.picture p where p.story_id = :story
            """)
        .param("id", id)
        .param("story", storyId)
        .param("alt", alt)
        .param("width", width)
        .param("height", height)
        .param("across", Middle.CENTRE.across())
        .param("down", Middle.CENTRE.down())
        .param("at", Instants.param(at))
        .update();
  }

  void change(UUID id, String alt, Middle middle) {
    db.sql("update stories.picture set alt = :alt, across = :across, down = :down where id = :id")
        .param("id", id)
        .param("alt", alt)
        .param("across", middle.across())
        .param("down", middle.down())
        .update();
  }

  void setPeople(UUID id, InIt people, @Nullable String grounds) {
    db.sql("update stories.picture set people = :people, grounds = :grounds where id = :id")
        .param("id", id)
        .param("people", people.name())
        .param("grounds", grounds)
        .update();
  }

  /** It takes the place of the one that stood first. */
  void setFront(UUID storyId, UUID id) {
    db.sql("update stories.picture set front = false where story_id = :story and front")
        .param("story", storyId)
        .update();
    db.sql("update stories.picture set front = true where id = :id").param("id", id).update();
  }

  void setGone(UUID id, Instant at) {
    db.sql(
            """
            update stories.picture
               set alt = '', front = false, people = 'NOT_SAID', grounds = null, gone_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  Optional<StoryPicture> find(UUID id) {
    return db.sql(SELECT + " where id = :id")
        .param("id", id)
        .query((row, _) -> picture(row))
        .optional();
  }

  /** Those that are still there, in the order that they came in. */
  List<StoryPicture> list(UUID storyId) {
    return db.sql(SELECT + " where story_id = :story and gone_at is null order by number")
        .param("story", storyId)
        .query((row, _) -> picture(row))
        .list();
  }

  /** Those that stand first in these stories. */
  List<StoryPicture> listFronts(Collection<UUID> stories) {
    return db.sql(SELECT + " where story_id = any(:stories) and front order by story_id")
        .param("stories", StoryStore.array(stories))
        .query((row, _) -> picture(row))
        .list();
  }

  private static StoryPicture picture(ResultSet row) throws SQLException {
    return new StoryPicture(
        row.getObject("id", UUID.class),
        row.getObject("story_id", UUID.class),
        row.getInt("number"),
        row.getString("alt"),
        row.getInt("width"),
        row.getInt("height"),
        new Middle(row.getInt("across"), row.getInt("down")),
        row.getBoolean("front"),
        InIt.valueOf(row.getString("people")),
        row.getString("grounds"),
        row.getObject("gone_at") != null);
  }
}
