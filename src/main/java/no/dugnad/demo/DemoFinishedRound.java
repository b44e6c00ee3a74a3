package no.dugnad.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.awards.AwardFilter;
import no.dugnad.funding.funds.Envelope;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.imports.Imports;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.people.Viewers;
import no.dugnad.platform.shared.BackdatedClock;
import no.dugnad.platform.shared.Money;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Brings in two rounds through the code that a user's file goes through. One is real, as it was
 * published: ten awards of 27 applications, and a total that the source gives and the rows do not
 * add up to. The other is last year's, and constructed.
 */
@Component
class DemoFinishedRound {
  private static final Money STATED_TOTAL = Money.kroner(2_575_000);

  private final Imports imports;
  private final Funds funds;
  private final Viewers viewers;

  DemoFinishedRound(Imports imports, Funds funds, Viewers viewers) {
    this.imports = imports;
    this.funds = funds;
    this.viewers = viewers;
  }

  void load(Municipality municipality, Instant now) {
    BackdatedClock.at(now.minus(Duration.ofDays(60)), () -> load(municipality));
  }

  private void load(Municipality municipality) {
    UUID organisation = municipality.organisation().id();
    Viewer adviser = viewers.of(municipality.adviser().id(), organisation);
    Envelope present = funds.getEnvelope(municipality.envelopeId());
    int lastYear = present.year() - 1;
    // The source names no year; an envelope must have one, and the round goes without.
    bringIn(
        "baerum-runde.csv",
        funds.addEnvelope(
            present.fundId(), lastYear, "Tidligere runde", STATED_TOTAL, adviser.actor()),
        Map.of(
            "year", AwardFilter.UNKNOWN,
            "title", "Interne innovasjonsmidler fordelt",
            "source", "Bærum kommune, baerum.kommune.no",
            "applications", "27"),
        Optional.of(STATED_TOTAL),
        adviser);
    bringIn(
        "fjoraarets-runde.csv",
        municipality.lastEnvelopeId(),
        Map.of(
            "year", "envelope",
            "title", present.name() + " " + lastYear + " (konstruert)",
            "source", "Konstruert for demoen",
            "applications", "19"),
        Optional.empty(),
        adviser);
  }

  private void bringIn(
      String file,
      UUID envelope,
      Map<String, String> said,
      Optional<Money> statedTotal,
      Viewer adviser) {
    var settings = new HashMap<>(said);
    settings.put("envelope", envelope.toString());
    imports.bringIn("published-round", file, content(file), settings, statedTotal, adviser);
  }

  private static byte[] content(String file) {
    try (InputStream in = new ClassPathResource("demo/" + file).getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
