package no.dugnad.funding.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two rounds that are alike are read by: marks are made equal, and nothing else is. */
class CrawlTest {
  @ParameterizedTest
  @CsvSource({
    "/calls/01980c4e-7a3b-7c1d-9e2f-0123456789ab/panel, /calls/ID/panel",
    "0123456789abcdef0123456789abcdef., SHA.",
    "Org.nr. 974760673, Org.nr. NUMBER",
    "Kommune k3j9x2 og Kommune, Kommune og Kommune",
    "adviser-k3j9x2@dugnad.test, adviser@dugnad.test",
    "974760673 kr av 9747606731, NUMBER kr av 9747606731",
    "Kommune Robotsel, Kommune Robotsel",
    "x01980c4e-7a3b-7c1d-9e2f-0123456789ab, x01980c4e-7a3b-7c1d-9e2f-0123456789ab",
    "0123456789abcdef0123456789abcdeg, 0123456789abcdef0123456789abcdeg",
    "adviser-Robotsel@dugnad.test, adviser-Robotsel@dugnad.test",
    "60 000 kr – Fordi 60, 60 000 kr – Fordi 60"
  })
  void marksAreMadeEqualAndNothingElse(String page, String read) {
    assertThat(Crawl.normal(page)).isEqualTo(read);
  }
}
