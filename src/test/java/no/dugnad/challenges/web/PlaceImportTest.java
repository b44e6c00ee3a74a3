package no.dugnad.challenges.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.challenges.ChallengeText;
import no.dugnad.challenges.Challenges;
import no.dugnad.challenges.Place;
import no.dugnad.challenges.Places;
import no.dugnad.platform.imports.Fault;
import no.dugnad.platform.imports.ImportRow;
import no.dugnad.platform.imports.ImportSheet;
import no.dugnad.platform.imports.Imports;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class PlaceImportTest {
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> others;
  @Autowired PlaceImport placeImport;
  @Autowired Imports imports;
  @Autowired Places places;
  @Autowired Challenges challenges;

  @Test
  void aRegisterComesInFromItsFileAndAgainWhenItHasChanged() {
    bringIn(
        """
        Bygningsnummer;Bygg;Type;Areal;Byggeår
        12;Gamle skole;Skole;1 200;1931
        13;Hallen;Hall;;
        """);
    assertThat(list()).extracting(Place::name).containsExactly("Gamle skole", "Hallen");
    assertThat(list().getFirst())
        .extracting(Place::area, Place::built, Place::kind)
        .containsExactly(1200, 1931, "Skole");

    bringIn("Nummer;Navn;Areal\n12;Nye skole;1250,0\n");
    assertThat(list()).extracting(Place::name).containsExactly("Hallen", "Nye skole");
    assertThat(list().getLast().area()).isEqualTo(1250);
  }

  @Test
  void aRegisterIsTakenBackWholeTheLastFirst() {
    UUID first = apply(row(2, "12", "Gamle skole", "1931", "1200"), row(3, "13", "Hallen", "", ""));
    UUID second = apply(row(2, "12", "Nye skole", "", "1250"), row(3, "14", "Låven", "", ""));
    assertRefused("challenges.refused.changedSince", "Nye skole", first);

    placeImport.takeBack(second, adviser());
    assertThat(list())
        .extracting(Place::name, Place::built, Place::area)
        .containsExactly(tuple("Gamle skole", 1931, 1200), tuple("Hallen", null, null));
    placeImport.takeBack(first, adviser());
    assertThat(list()).isEmpty();
    apply(row(2, "12", "Gamle skole", "1931", "1200"));
    assertThat(list()).hasSize(1);
  }

  @Test
  void aPlaceThatAChallengePointsAtStandsInTheWayOfTakingItsRegisterBack() {
    UUID register = apply(row(2, "12", "Skolen", "", ""), row(3, "13", "Hallen", "", ""));
    UUID challenge =
        challenges.add(
            cast.organisationId(),
            new ChallengeText("Kulde", "Elevene", "Det trekker", "Etaten", "", "nb"),
            adviser().actor());
    UUID school = list().getLast().id();
    places.point(challenge, List.of(school), adviser().actor());
    assertRefused("challenges.refused.pointedAt", "Skolen", register);
    assertThat(list()).hasSize(2);

    places.unpoint(challenge, school, adviser().actor());
    placeImport.takeBack(register, adviser());
    assertThat(list()).isEmpty();
  }

  private UUID apply(ImportRow... rows) {
    return Objects.requireNonNull(placeImport.apply(sheet(rows), adviser()).made());
  }

  private void assertRefused(String key, String place, UUID register) {
    assertThatThrownBy(() -> placeImport.takeBack(register, adviser()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.key()).isEqualTo(key);
              assertThat(refused.args()).containsExactly(place);
            });
  }

  @Test
  void everyFaultOfARegisterIsSaidAtItsRow() {
    ImportSheet sheet =
        sheet(
            row(2, "", "", "", ""),
            row(3, "7", "Skolen", "i fjor", "stort"),
            row(4, "7", "x".repeat(201), "0", "1,5"));
    assertThat(placeImport.check(sheet, adviser()))
        .extracting(Fault::row, Fault::key)
        .containsExactlyInAnyOrder(
            tuple(2, "challenges.fault.reference"),
            tuple(2, "challenges.fault.name"),
            tuple(3, "challenges.fault.built"),
            tuple(3, "challenges.fault.area"),
            tuple(4, "challenges.fault.long"),
            tuple(4, "challenges.fault.built"),
            tuple(4, "challenges.fault.rounded"),
            tuple(4, "challenges.fault.twice"));
  }

  @Test
  void aNumberThatIsKnownIsSaidAndDoesNotStop() {
    placeImport.apply(sheet(row(2, "7", "Skolen", "", "")), adviser());
    assertThat(placeImport.check(sheet(row(2, "7", "Skolen", "", "")), adviser()))
        .extracting(Fault::key, Fault::stops)
        .containsExactly(tuple("challenges.fault.known", false));
    Cast other = others.getObject();
    assertThat(placeImport.check(sheet(row(2, "7", "Skolen", "", "")), other.viewer(other.adviser)))
        .isEmpty();
    assertThat(placeImport.allows(cast.viewer(cast.applicant))).isFalse();
  }

  private void bringIn(String csv) {
    imports.bringIn(
        "places",
        "register.csv",
        csv.getBytes(StandardCharsets.UTF_8),
        Map.of(),
        Optional.empty(),
        adviser());
  }

  private List<Place> list() {
    return places.list(cast.organisationId(), new Place.Filter("", ""), 0, 50);
  }

  private Viewer adviser() {
    return cast.viewer(cast.adviser);
  }

  private static ImportSheet sheet(ImportRow... rows) {
    return new ImportSheet("register.csv", List.of(rows), Map.of(), Optional.empty());
  }

  private static ImportRow row(
      int number, String reference, String name, String built, String area) {
    return new ImportRow(
        number, Map.of("reference", reference, "name", name, "built", built, "area", area));
  }
}
