package no.dugnad.funding.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.CoApplicants;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Revision;
import org.springframework.beans.factory.BeanFactory;

/**
 * One letter for all, where a test is not about letters: to set a PDF for each takes most of the
 * time of an announcement.
 */
public final class SameLetters {
  private static final AtomicReference<Letter> LETTER = new AtomicReference<>();

  private SameLetters() {}

  /** As they are set before an announcement, which then finds them. */
  public static void prepare(BeanFactory beans, UUID callId) {
    Call call = beans.getBean(Calls.class).getCall(callId);
    LocalDate day = Oslo.date(beans.getBean(Clock.class).instant());
    Letters letters = beans.getBean(Letters.class);
    Letter.Head head = letters.head(call);
    Map<UUID, Decision> decisions =
        beans.getBean(DecisionStore.class).list(callId).stream()
            .collect(Collectors.toMap(Decision::applicationId, Function.identity()));
    for (Application application : beans.getBean(Applications.class).listSubmitted(callId)) {
      Decision decision = Objects.requireNonNull(decisions.get(application.id()));
      List<Person> applicants = beans.getBean(CoApplicants.class).listApplicants(application);
      if (LETTER.get() == null) LETTER.set(letters.write(call, application, decision, day));
      beans
          .getBean(PreparedLetters.class)
          .put(
              callId,
              application.id(),
              Revision.of(call, application, decision, applicants, head, day),
              LETTER.get());
    }
  }
}
