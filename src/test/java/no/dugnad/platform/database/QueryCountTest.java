package no.dugnad.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class QueryCountTest {
  @Autowired Visitors visitors;
  @Autowired Cast cast;

  @Test
  void aPageTellsHowManyQueriesItTook() {
    assertThat(visitors.of(cast.applicant.id()).get("/home").queries()).isBetween(2, 12);
  }

  @Test
  void aPageWithoutQueriesTellsSo() {
    assertThat(visitors.stranger().get("/sign-in/sent").queries()).isZero();
  }
}
