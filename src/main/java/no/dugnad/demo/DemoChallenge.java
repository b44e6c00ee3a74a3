package no.dugnad.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.challenges.ChallengeText;
import no.dugnad.challenges.Challenges;
import no.dugnad.challenges.Place;
import no.dugnad.challenges.Places;
import no.dugnad.platform.imports.Imports;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.people.Viewers;
import no.dugnad.platform.shared.BackdatedClock;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * "1000 bygg": the figures and the story are Bergen's, as published; the register of buildings is
 * constructed, and the page says so.
 */
@Component
class DemoChallenge {
  private static final String FILE = "bygg.csv";

  private final Challenges challenges;
  private final Places places;
  private final Imports imports;
  private final Viewers viewers;

  DemoChallenge(Challenges challenges, Places places, Imports imports, Viewers viewers) {
    this.challenges = challenges;
    this.places = places;
    this.imports = imports;
    this.viewers = viewers;
  }

  UUID load(Municipality municipality, Instant now) {
    UUID[] challenge = new UUID[1];
    BackdatedClock.at(now.minus(Duration.ofDays(75)), () -> challenge[0] = load(municipality));
    return challenge[0];
  }

  private UUID load(Municipality municipality) {
    UUID organisation = municipality.organisation().id();
    Viewer adviser = viewers.of(municipality.adviser().id(), organisation);
    UUID challenge = challenges.add(organisation, text(), adviser.actor());
    imports.bringIn("places", FILE, content(), Map.of(), Optional.empty(), adviser);
    places.pointAll(challenge, new Place.Filter("", ""), adviser.actor());
    challenges.publish(challenge, adviser);
    return challenge;
  }

  private static ChallengeText text() {
    return new ChallengeText(
        "1000 bygg: Hvordan holder vi byggene våre i stand når ingen har oversikten?",
        "De som bruker byggene hver dag, de som drifter dem, og de som må velge hva pengene skal"
            + " gå til.",
        """
        En kommune eier skoler, barnehager, sykehjem, haller og boliger. Mye av vedlikeholdet skjer først når noe er
        galt. Det er dyrt, og det merkes av dem som er i bygget.

        ### Tall fra Bergen

        Utfordringen er Bergen kommunes, slik den er publisert:

        - om lag 1000 bygg
        - over 1 000 000 m²
        - rundt 500 000 000 kr i året til vedlikehold

        ### Det Bergen gjorde

        Den nasjonale skissekonkurransen hadde frist 21. august 2017. Fem finalister holdt pitch 15. september. Vinteren
        2017/2018 samlet Bergen drøyt 50 deltakere til hjernedugnad: Hva er behovene for, med og i byggene, i dag og i
        fremtiden? Hva er årsakene og effektene, og hvor bør vi starte? I mars 2018 deltok 170 i en markedsdialog med
        samme form. 20 følgekommuner fulgte med.

        Kilder: innovativeanskaffelser.no og fosk.custompublish.com.

        ### Konstruert i denne demoen

        Eksempel kommune finnes ikke. Bygningene i registeret under er konstruert, og det samme er eier og kontakt.
        Hjernedugnaden er også konstruert: deltakerne, lappene og stemmene er funnet på, for å vise hva en økt kan gi.
        Det er ikke dette de sa i Bergen.
        """,
        "Eiendomsavdelingen (konstruert)",
        "Rådgiver i utviklingsenheten, radgiver@eksempel.example",
        "nb");
  }

  private static byte[] content() {
    try (InputStream in = new ClassPathResource("demo/" + FILE).getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
