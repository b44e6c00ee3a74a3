package no.dugnad.challenges;

import java.util.List;
import java.util.UUID;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.files.Upload;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of challenges, each with a text that says what it shows. */
@Service
public class Pictures {
  private static final String SLOT = "picture";

  private final Files files;
  private final Challenges challenges;
  private final JdbcClient db;

  Pictures(Files files, Challenges challenges, JdbcClient db) {
    this.files = files;
    this.challenges = challenges;
    this.db = db;
  }

  public List<Picture> list(UUID challengeId) {
    return db.sql(
            """
            select p.file_id, f.name, p.alt from challenges.picture p
              join files.file_name f on f.file_id = p.file_id
             where p.challenge_id = :challenge order by f.stored_at, f.file_id
            """)
        .param("challenge", challengeId)
        .query(Rows.to(Picture.class))
        .list();
  }

  /** The file of a picture of this challenge. */
  public StoredFile getFile(UUID challengeId, UUID fileId) {
    return files
        .find(fileId)
        .filter(file -> file.owner().equals(challengeId) && file.slot().equals(SLOT))
        .orElseThrow(() -> new NotFound("picture", fileId));
  }

  /**
   * Adds it, or lets the one that is there already say something else.
   *
   * @param seen of the pictures as the actor had them before them: a text that they have not seen
   *     is not written over, but told to them
   */
  @Transactional
  public void add(UUID challengeId, Upload upload, String alt, Revision seen, Actor actor) {
    StoredFile file = files.store(challengeId, SLOT, upload, actor);
    Challenge challenge = challenges.lock(challengeId);
    List<Picture> now = list(challengeId);
    if (!seen.equals(Revision.of(now))) {
      now.stream()
          .filter(picture -> picture.fileId().equals(file.id()) && !picture.alt().equals(alt))
          .findFirst()
          .ifPresent(
              picture -> {
                throw new Refused(Revision.CHANGED_MEANWHILE, picture.alt());
              });
    }
    int changed =
        db.sql(
                """
                insert into challenges.picture as p (file_id, challenge_id, alt)
                values (:file, :challenge, :alt)
                on conflict (file_id) do update set alt = excluded.alt
                 where p.alt <> excluded.alt
                """)
            .param("file", file.id())
            .param("challenge", challengeId)
            .param("alt", alt)
            .update();
    // Sent twice by a second tap it is one picture, and one deed in the journal.
    if (changed == 0) return;
    challenges.write(challenge, actor, "challenges.journal.pictureAdded", alt);
  }

  @Transactional
  public void remove(UUID challengeId, UUID fileId, Actor actor) {
    Challenge challenge = challenges.getChallenge(challengeId);
    StoredFile file = getFile(challengeId, fileId);
    files.remove(file.id());
    challenges.write(challenge, actor, "challenges.journal.pictureRemoved", file.name());
  }

  /**
   * A picture of a challenge.
   *
   * @param alt what it shows, for those who don't see it
   */
  public record Picture(UUID fileId, String name, String alt) {
    public static final int MAX_ALT = 300;
  }
}
