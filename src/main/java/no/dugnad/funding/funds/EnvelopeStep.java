package no.dugnad.funding.funds;

import java.util.List;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import no.dugnad.platform.ui.Slot;

/** Where one goes on from an envelope that has money in it. */
public interface EnvelopeStep extends Slot {
  List<Link> next(Envelope envelope, Viewer viewer);
}
