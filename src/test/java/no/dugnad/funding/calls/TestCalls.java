package no.dugnad.funding.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.forms.Forms;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.testing.Cast;
import org.springframework.beans.factory.BeanFactory;

/** Makes calls for a cast: open from 1 March 2027 at 08.00 until 1 April at 12.00, Oslo time. */
public final class TestCalls {
  public static final Instant OPENS = Oslo.instant(LocalDateTime.of(2027, 3, 1, 8, 0));
  public static final Instant DEADLINE = Oslo.instant(LocalDateTime.of(2027, 4, 1, 12, 0));
  public static final LocalDate ANSWER = LocalDate.of(2027, 5, 15);

  private final Calls calls;
  private final Forms forms;
  private final Funds funds;
  private final Cast cast;
  public final Actor adviser;
  public final UUID envelope;

  public TestCalls(BeanFactory beans, Cast cast) {
    this.calls = beans.getBean(Calls.class);
    this.forms = beans.getBean(Forms.class);
    this.funds = beans.getBean(Funds.class);
    this.cast = cast;
    this.adviser = cast.viewer(cast.adviser).actor();
    UUID fund = funds.addFund(cast.organisationId(), "Innovasjonsfondet", "", adviser);
    this.envelope =
        funds.addEnvelope(fund, 2027, "Interne midler", Money.kroner(2_000_000), adviser);
  }

  /** A draft from the template that lacks nothing. */
  public UUID ready(String title) {
    return calls.add(cast.organisationId(), terms(title), CallTemplate.criteria("nb"), adviser);
  }

  public UUID published(String title) {
    UUID id = ready(title);
    publish(id);
    return id;
  }

  public void publish(UUID id) {
    UUID form = calls.getCall(id).formId();
    calls.publish(id, forms.currentVersion(form), adviser);
  }

  public CallTerms terms(String title) {
    CallTerms template = CallTemplate.terms(title, "nb");
    return template.withFrame(
        new CallFrame(
            envelope,
            null,
            Money.ZERO,
            Money.kroner(300_000),
            new CallFrame.Dates(OPENS, DEADLINE, ANSWER),
            5,
            template.frame().followUp()));
  }
}
