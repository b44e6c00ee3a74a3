package no.dugnad.funding.applications.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.platform.heavy.HeavyWork;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Eventually;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** One who has as many works on the way as a person may. */
@ServerTest
class BusyTest {
  private static final int MOST = 3;

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired HeavyWork heavy;

  private final CountDownLatch end = new CountDownLatch(1);
  private final CountDownLatch asked = new CountDownLatch(MOST);
  private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
  private Visitor applicant;
  private UUID draft;

  @BeforeEach
  void muchIsOnTheWay() throws InterruptedException {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    draft = new TestRound(beans, cast).begin(cast.applicant);
    applicant = visitors.of(cast.applicant.id());
    var busy = new TestingAuthenticationToken(cast.applicant.id().toString(), null);
    for (int i = 0; i < MOST; i++) {
      requests.submit(
          () -> {
            SecurityContextHolder.getContext().setAuthentication(busy);
            asked.countDown();
            return heavy.done(
                () -> {
                  end.await();
                  return "";
                });
          });
    }
    asked.await();
  }

  @AfterEach
  void itComesToItsEnd() {
    end.countDown();
    requests.close();
  }

  @Test
  void onesNextFileIsAnsweredByAPageThatSaysSo() {
    Eventually.eventually(() -> assertThat(pdf().status()).isEqualTo(503));
    Page page = pdf();

    assertThat(page.header("Retry-After")).isEqualTo("30");
    assertThat(page.text())
        .contains("Det er for mye å gjøre akkurat nå", "Du har allerede flere filer på vei");
    end.countDown();
    Eventually.eventually(() -> assertThat(pdf().status()).isEqualTo(200));
  }

  @Test
  void aPictureIsRefusedAtItsFieldAndWhatWasTypedIsSaved() throws IOException {
    Eventually.eventually(() -> assertThat(pdf().status()).isEqualTo(503));
    var picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", picture);
    String section = "/applications/" + draft + "/sections/more";

    Page again =
        applicant
            .get(section)
            .submit(
                "form[data-sheet]",
                Map.of("a.why", "For beboerne."),
                Map.of(
                    "file.files", new Upload("tegning.png", "image/png", picture.toByteArray())));

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.select("#q-files").text()).contains("Du har allerede flere filer på vei");
    assertThat(applicant.get(section).select("textarea").val()).isEqualTo("For beboerne.");
  }

  private Page pdf() {
    return applicant.get("/applications/" + draft + "/application.pdf");
  }
}
