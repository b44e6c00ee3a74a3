package no.dugnad.funding.bundles;

import java.util.List;
import no.dugnad.platform.binding.Bindery;
import no.dugnad.platform.files.StoredFile;

/** What a bundle holds, and what it lacks, as its first pages tell. */
public record Contents(List<Line> lines) {
  public Contents {
    lines = List.copyOf(lines);
  }

  public boolean isAllInside() {
    return lines.stream()
        .allMatch(line -> !line.isGone() && line.attached().stream().allMatch(Attached::isInside));
  }

  /**
   * One application.
   *
   * @param title with its number
   * @param owner the name of the one who began it
   * @param before pages that lie before it, the list of contents aside; {@link #GONE} for one that
   *     is no longer there
   */
  public record Line(String title, String owner, int before, List<Attached> attached) {
    static final int GONE = -1;

    public Line {
      attached = List.copyOf(attached);
    }

    public boolean isGone() {
      return before == GONE;
    }
  }

  /**
   * One of its attachments.
   *
   * @param address where it is opened
   * @param pages how many it takes; 0 if it is not inside
   * @param before pages that lie before it, as for its application; 0 while that is not known
   */
  public record Attached(StoredFile file, String address, Fate fate, int pages, int before) {

    public boolean isInside() {
      return fate == Fate.INSIDE;
    }

    Attached at(int place) {
      return new Attached(file, address, fate, pages, place);
    }
  }

  /** What became of something that was to come along. */
  public enum Fate {
    INSIDE,
    /** The application was taken back, or is no longer the reader's to see. */
    WITHDRAWN,
    REMOVED,
    OTHER_KIND,
    BEYOND_LIMIT,
    LOCKED,
    DAMAGED,
    MANY_PAGES;

    static Fate of(Bindery.Fault fault) {
      return switch (fault) {
        case LOCKED -> LOCKED;
        case DAMAGED -> DAMAGED;
        case MANY_PAGES -> MANY_PAGES;
      };
    }
  }
}
