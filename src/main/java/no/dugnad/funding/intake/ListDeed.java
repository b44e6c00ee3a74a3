package no.dugnad.funding.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Link;
import no.dugnad.platform.ui.Slot;

/** What a room does with the applications that are ticked in the list: a button below it. */
public interface ListDeed extends Slot {
  String CHOSEN = "chosen";

  /** Where the ticked ones are posted to, as far as the viewer may do it now. */
  List<Link> deeds(Call call, Phase phase, Viewer viewer);

  /** Those that are ticked in what the list, or a page after it, has sent. */
  static Set<UUID> chosen(Input input) {
    return input.all(CHOSEN).stream()
        .filter(value -> value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}([.].*)?"))
        .map(value -> UUID.fromString(value.substring(0, 36)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
