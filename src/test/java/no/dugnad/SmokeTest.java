package no.dugnad;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"dugnad.data=target/data-smoke", "dugnad.database.url="})
class SmokeTest {
  @Test
  void starts() {}
}
