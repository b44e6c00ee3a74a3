package no.dugnad.funding.calls;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.dugnad.funding.schemes.ApplicationForm;
import no.dugnad.platform.forms.Form;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Forms;
import org.springframework.stereotype.Component;

/** Finds what a draft lacks: the page shows it, and publication asks the same. */
@Component
class Checklist {
  private final Forms forms;
  private final Clock clock;

  Checklist(Forms forms, Clock clock) {
    this.forms = forms;
    this.clock = clock;
  }

  List<Gap> gaps(Call call) {
    List<Gap> gaps = new ArrayList<>();
    texts(call.terms().texts(), gaps);
    frame(call.terms().frame(), gaps);
    if (call.criteria().isEmpty()) gaps.add(Gap.CRITERIA);
    form(call, gaps);
    return gaps;
  }

  private static void texts(CallTexts texts, List<Gap> gaps) {
    if (texts.purpose().isEmpty()) gaps.add(Gap.PURPOSE);
    if (texts.eligibility().isEmpty()) gaps.add(Gap.ELIGIBILITY);
    if (texts.supports().isEmpty()) gaps.add(Gap.SUPPORTS);
    if (texts.kinds().isEmpty()) gaps.add(Gap.KINDS);
  }

  private void frame(CallFrame frame, List<Gap> gaps) {
    Instant deadline = frame.dates().deadline();
    if (frame.envelopeId() == null) gaps.add(Gap.ENVELOPE);
    if (frame.least() == null || frame.most() == null) gaps.add(Gap.AMOUNTS);
    if (frame.dates().opensAt() == null) gaps.add(Gap.OPENING);
    if (deadline == null) gaps.add(Gap.DEADLINE);
    else if (!deadline.isAfter(clock.instant())) gaps.add(Gap.DEADLINE_PASSED);
    if (frame.dates().answerBy() == null) gaps.add(Gap.ANSWER);
  }

  private void form(Call call, List<Gap> gaps) {
    if (call.formId() == null) {
      gaps.add(Gap.FORM);
      return;
    }
    Form form = forms.getForm(call.formId());
    FormDefinition inUse = forms.getVersion(forms.currentVersion(call.formId())).definition();
    if (!ApplicationForm.fits(inUse)) gaps.add(Gap.FORM);
    else if (!inUse.equals(form.draft())) gaps.add(Gap.FORM_NOT_IN_USE);
  }
}
