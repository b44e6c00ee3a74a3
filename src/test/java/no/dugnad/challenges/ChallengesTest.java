package no.dugnad.challenges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class ChallengesTest {
  private static final ChallengeText WHOLE =
      new ChallengeText("Uro om natten", "De som bor der", "Det koster", "Etaten", "", "nb");
  private static final ChallengeText HALF =
      new ChallengeText("Uro om natten", "", "Det koster", "Etaten", "", "nb");

  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> others;
  @Autowired Challenges challenges;
  @Autowired ChallengeRules rules;
  @Autowired Places places;
  @Autowired PlaceStore placeStore;
  @Autowired JdbcClient db;

  @Test
  void aChallengeIsPublishedWithdrawnAndPublishedAgain() {
    UUID id = add(WHOLE);
    assertThat(rules.see(Viewer.anonymous(), id)).isFalse();

    challenges.publish(id, adviser());
    assertThat(rules.see(Viewer.anonymous(), id)).isTrue();
    assertThat(challenges.listPublic(0, 100)).extracting(Challenge::id).contains(id);

    challenges.withdraw(id, adviser());
    assertThat(rules.see(Viewer.anonymous(), id)).isFalse();
    assertThat(challenges.listPublic(0, 100)).extracting(Challenge::id).doesNotContain(id);

    challenges.publish(id, adviser());
    assertThat(challenges.timeline(id))
        .extracting(JournalEntry::event)
        .containsExactlyInAnyOrder(
            "challenges.journal.added",
            "challenges.journal.published",
            "challenges.journal.withdrawn",
            "challenges.journal.published");
  }

  @Test
  void whatSaysNotWhoseItIsCannotBePublishedOrBecomeSoAfterwards() {
    UUID half = add(HALF);
    assertRefused("challenges.refused.incomplete", () -> challenges.publish(half, adviser()));

    UUID whole = add(WHOLE);
    challenges.publish(whole, adviser());
    Instant seen = challenges.getChallenge(whole).updatedAt();
    assertRefused(
        "challenges.refused.incomplete",
        () -> challenges.change(whole, seen, HALF, adviser().actor()));
  }

  @Test
  void whatIsNotPublicIsNotWithdrawnAndWhatIsIsNotPublishedTwice() {
    UUID id = add(WHOLE);
    assertRefused("challenges.refused.notPublished", () -> challenges.withdraw(id, adviser()));
    challenges.publish(id, adviser());
    assertRefused("challenges.refused.published", () -> challenges.publish(id, adviser()));
  }

  @Test
  void aTextThatAnotherHasChangedMeanwhileIsNotWrittenOver() {
    UUID id = add(WHOLE);
    Instant seen = challenges.getChallenge(id).updatedAt();
    challenges.change(id, seen, HALF, adviser().actor());

    assertRefused(
        "challenges.refused.changedMeanwhile",
        () -> challenges.change(id, seen, WHOLE, adviser().actor()));
    assertThat(challenges.getChallenge(id).text()).isEqualTo(HALF);
  }

  @Test
  void anAdviserElsewhereNeitherSeesNorManagesADraft() {
    UUID id = add(WHOLE);
    Cast other = others.getObject();
    assertThat(rules.manage(other.viewer(other.adviser), id)).isFalse();
    assertThat(rules.see(other.viewer(other.adviser), id)).isFalse();
    assertThat(rules.manage(cast.viewer(cast.applicant), id)).isFalse();
    challenges.publish(id, adviser());
    assertThat(rules.see(other.viewer(other.adviser), id)).isTrue();
    assertThat(rules.manage(other.viewer(other.adviser), id)).isFalse();
  }

  @Test
  void aChallengePointsAtPlacesOfItsOwnRegisterOnly() {
    UUID id = add(WHOLE);
    Place school = place("1", "Nordlia skole", "Skole", 8200);
    Place hall = place("2", "Hallen", "Idrettshall", null);
    placeStore.put(cast.organisationId(), school);
    placeStore.put(cast.organisationId(), hall);
    Cast other = others.getObject();
    Place foreign = place("1", "Fremmed skole", "Skole", 100);
    placeStore.put(other.organisationId(), foreign);

    places.point(id, List.of(school.id(), foreign.id(), UUID.randomUUID()), adviser().actor());
    assertThat(places.listOf(id, 10)).containsExactly(school);

    places.pointAll(id, new Place.Filter("HALLEN", ""), adviser().actor());
    places.pointAll(id, new Place.Filter("", ""), adviser().actor());
    assertThat(places.listOf(id, 10)).containsExactly(hall, school);
    assertThat(places.groupsOf(id))
        .containsExactly(new Place.Group("Idrettshall", 1, 0), new Place.Group("Skole", 1, 8200));

    places.unpoint(id, hall.id(), adviser().actor());
    assertThat(places.listOf(id, 10)).containsExactly(school);
    assertThatThrownBy(() -> places.unpoint(id, foreign.id(), adviser().actor()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theDatabaseItselfRefusesToPointAtAnotherRegister() {
    UUID id = add(WHOLE);
    Cast other = others.getObject();
    Place foreign = place("9", "Fremmed", "", null);
    placeStore.put(other.organisationId(), foreign);
    assertThatThrownBy(
            () ->
                db.sql("insert into challenges.challenge_place values (:org, :challenge, :place)")
                    .param("org", cast.organisationId())
                    .param("challenge", id)
                    .param("place", foreign.id())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private UUID add(ChallengeText text) {
    return challenges.add(cast.organisationId(), text, adviser().actor());
  }

  private Viewer adviser() {
    return cast.viewer(cast.adviser);
  }

  private static Place place(String reference, String name, String kind, Integer area) {
    return new Place(UUID.randomUUID(), reference, name, kind, "", null, area, "");
  }

  private static void assertRefused(String key, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
  }

  @Test
  void placesAreFoundByTheirKind() {
    Place school = place("1", "Nordlia skole", "Skole", 8200);
    placeStore.put(cast.organisationId(), school);
    placeStore.put(cast.organisationId(), place("2", "Hallen", "Idrettshall", null));

    assertThat(places.list(cast.organisationId(), new Place.Filter("", "Skole"), 0, 10))
        .containsExactly(school);
  }
}
