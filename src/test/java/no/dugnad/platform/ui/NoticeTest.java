package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import no.dugnad.platform.shared.Money;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

class NoticeTest {

  @Test
  void whatADeedDidIsSaidOnThePageItLeadsToAndNotInItsAddress() {
    var redirect = new RedirectAttributesModelMap();
    Notice.say(redirect, "funds.done", Money.kroner(5));
    assertThat(redirect).isEmpty();
    assertThat(redirect.getFlashAttributes().get(Notice.ATTRIBUTE))
        .isEqualTo(new Notice("funds.done", new Object[] {Money.kroner(5)}));
  }

  @Test
  void twoNoticesAreTheSameWhenTheySayTheSame() {
    Notice one = notice("key", 1, "a");
    assertThat(one).isEqualTo(notice("key", 1, "a")).hasSameHashCodeAs(notice("key", 1, "a"));
    assertThat(one).isNotEqualTo(notice("key", 2, "a")).isNotEqualTo(notice("other", 1, "a"));
    assertThat(one).isNotEqualTo("key");
  }

  @Test
  void itLiesInTheSessionBetweenTwoRequests() throws IOException, ClassNotFoundException {
    Notice notice = notice("key", Money.kroner(5), "tekst");
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(notice);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(notice);
    }
  }

  private static Notice notice(String key, Object... args) {
    return new Notice(key, args);
  }
}
