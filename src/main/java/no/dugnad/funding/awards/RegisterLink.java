package no.dugnad.funding.awards;

import java.util.List;
import no.dugnad.platform.ui.Link;
import no.dugnad.platform.ui.Slot;

/** Where one goes on from the register, to what a later room tells everybody of its awards. */
public interface RegisterLink extends Slot {
  List<Link> links(AwardFilter filter);
}
