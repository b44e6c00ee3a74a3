package no.dugnad.challenges;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A building or another thing that a challenge can point at.
 *
 * @param reference what the organisation's own register calls it
 * @param kind the sort of thing it is, in the register's words
 * @param built the year
 * @param area in square metres
 */
public record Place(
    UUID id,
    String reference,
    String name,
    String kind,
    String address,
    @Nullable Integer built,
    @Nullable Integer area,
    String remark) {
  public static final int MAX_TEXT = 200;
  public static final int MAX_REMARK = 1000;
  public static final int LATEST_YEAR = 2200;
  public static final int MAX_AREA = 10_000_000;

  /**
   * The places of one kind that a challenge points at.
   *
   * @param area in square metres, of those whose area is known
   */
  public record Group(String kind, long places, long area) {}

  /**
   * Which of the register's places somebody looks for.
   *
   * @param text a part of name, reference or address; empty for all
   * @param kind empty for all
   */
  public record Filter(String text, String kind) {}
}
