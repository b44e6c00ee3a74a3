package no.dugnad.followup.offers.web;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.offers.OfferSight;
import no.dugnad.followup.offers.Offers;
import no.dugnad.followup.pulses.Theme;
import no.dugnad.followup.pulses.ThemePart;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** Beside what many said: what was done about it, or why nothing could be. */
@Component
class OffersOfTheme implements ThemePart {
  private final Offers offers;

  OffersOfTheme(Offers offers) {
    this.offers = offers;
  }

  @Override
  public Map<UUID, List<Part>> parts(List<Theme> themes, boolean keeps, Viewer viewer) {
    List<OfferSight> all = offers.listOf(themes.stream().map(Theme::id).toList(), viewer);
    offers.saw(all.stream().filter(OfferSight::asked).toList(), viewer);
    Map<UUID, List<OfferSight>> byTheme =
        all.stream().collect(groupingBy(one -> one.offer().source().themeId()));
    Map<UUID, List<Part>> parts = new HashMap<>();
    for (Theme theme : themes) {
      List<OfferSight> own = byTheme.getOrDefault(theme.id(), List.of());
      if (keeps || !own.isEmpty())
        parts.put(
            theme.id(),
            List.of(
                new Part(
                    "followup/offers/of-theme",
                    Map.of("theme", theme, "sights", own, "keeps", keeps))));
    }
    return parts;
  }
}
