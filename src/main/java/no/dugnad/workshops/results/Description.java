package no.dugnad.workshops.results;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.workshops.results.NeedsDescription.Need;
import org.jspecify.annotations.Nullable;

/**
 * A needs description as it is read: what the room found out, in figures and in passages.
 *
 * @param status null before a facilitator has made a draft of it
 * @param language the language the passages are in
 * @param drawnAt when it was drawn from the log
 */
public record Description(
    UUID workshopId,
    @Nullable UUID challengeId,
    @Nullable DescriptionStatus status,
    Locale language,
    Instant drawnAt,
    NeedsDescription found,
    List<Passage> passages) {

  public Description {
    passages = List.copyOf(passages);
  }

  public boolean isEditable() {
    return status != null && status.isEditable();
  }

  public boolean isPublic() {
    return status instanceof DescriptionStatus.Published;
  }

  /** When it was published; until then, when it was drawn. */
  public Instant at() {
    return status instanceof DescriptionStatus.Published published ? published.at() : drawnAt;
  }

  /** "none", "draft", "approved", "published" or "withdrawn". */
  public String state() {
    return switch (status) {
      case null -> "none";
      case DescriptionStatus.Draft _ -> "draft";
      case DescriptionStatus.Approved _ -> "approved";
      case DescriptionStatus.Published _ -> "published";
      case DescriptionStatus.Withdrawn _ -> "withdrawn";
    };
  }

  /** Empty when there is none, or it was left out. */
  public Optional<Passage> passage(String part) {
    return passages.stream()
        .filter(passage -> passage.part().equals(part) && !passage.isBlank())
        .findFirst();
  }

  /** A need as it was worded, or as its note has it. */
  public String said(Need need) {
    return passage("need." + need.note().number()).map(Passage::text).orElse(need.note().text());
  }

  public String lang() {
    return language.getLanguage();
  }

  /**
   * The heaviest that were weighed, about so many: those that can't be told apart are all there.
   */
  public List<Need> heaviest(int count) {
    return Need.first(needs().stream().filter(need -> need.weight() > 0).toList(), count);
  }

  /** All needs, the heaviest first whatever their horizon. */
  public List<Need> needs() {
    return found.sorted().chapters().stream()
        .flatMap(chapter -> chapter.needs().stream())
        .sorted(Comparator.comparingDouble(need -> -need.weight()))
        .toList();
  }
}
