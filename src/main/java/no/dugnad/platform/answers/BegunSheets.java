package no.dugnad.platform.answers;

import java.util.Collection;
import java.util.UUID;
import no.dugnad.platform.forms.FormUse;
import org.springframework.stereotype.Component;

/** A form is in use from the first sheet that is opened for it. */
@Component
class BegunSheets implements FormUse {
  private final AnswerStore store;

  BegunSheets(AnswerStore store) {
    this.store = store;
  }

  @Override
  public boolean isAnswered(Collection<UUID> versions) {
    return store.hasSheetOf(versions);
  }
}
