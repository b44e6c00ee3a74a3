package no.dugnad.funding.calls;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import no.dugnad.funding.schemes.Criterion;
import no.dugnad.funding.schemes.FollowUp;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.shared.Ids;
import org.apache.commons.csv.CSVFormat;

/**
 * A call to begin from: a municipality's own innovation grants for its employees. The criteria are
 * those that Bærum kommune published with its round ("Interne innovasjonsmidler fordelt",
 * baerum.kommune.no); their weights were not published, so all count alike. The status check after
 * about three months is from tanketanken.no.
 */
public final class CallTemplate {
  private static final String CRITERIA = "/templates-data/baerum-kriterier.csv";
  private static final int STATUS_CHECK_MONTHS = 3;

  private static final String PURPOSE =
      """
      Har du sett et behov i hverdagen, og har du en idé om hvordan det kan løses? Her kan du søke \
      om penger til å utvikle og prøve ut noe nytt. Terskelen er lav, og det er lov å mislykkes.
      """;
  private static final String ELIGIBILITY =
      """
      Alle ansatte kan søke, alene eller sammen med andre. Lederen din må stå bak søknaden.
      """;
  private static final String SUPPORTS =
      """
      Vi støtter først og fremst **utvikling av tjenesten**: tid til å utvikle, prøve ut og lære, \
      og hjelp til det dere ikke kan selv.
      """;
  private static final String RARELY_SUPPORTS =
      """
      - innkjøp av utstyr alene
      - apper uten at tjenesten rundt endres
      - vanlig drift
      """;

  private CallTemplate() {}

  public static CallTerms terms(String title) {
    return new CallTerms(
        new CallTexts(
            title,
            PURPOSE.strip(),
            ELIGIBILITY.strip(),
            SUPPORTS.strip(),
            RARELY_SUPPORTS.strip(),
            List.of(Kind.values()),
            "nb"),
        CallFrame.blank(followUp()));
  }

  private static List<FollowUp> followUp() {
    return List.of(
        new FollowUp(FollowUp.Step.START_UP, null),
        new FollowUp(FollowUp.Step.PROJECT_DESCRIPTION, null),
        new FollowUp(FollowUp.Step.STATUS_CHECK, STATUS_CHECK_MONTHS),
        new FollowUp(FollowUp.Step.CLOSING, null),
        new FollowUp(FollowUp.Step.FINAL_REPORT, null));
  }

  public static List<Criterion> criteria() {
    var format =
        CSVFormat.Builder.create().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(CallTemplate.class.getResourceAsStream(CRITERIA)),
            StandardCharsets.UTF_8)) {
      return format.parse(reader).stream()
          .map(row -> new Criterion(Ids.next(), row.get("Kriterium"), row.get("Forklaring"), 1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
