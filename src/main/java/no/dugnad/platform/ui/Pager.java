package no.dugnad.platform.ui;

/**
 * Which part of a long list a page shows. The page asked for comes from an address that anybody may
 * write: one there is none of becomes the nearest there is.
 *
 * @param page from 1
 * @param size rows on a page
 * @param total rows in all
 */
public record Pager(int page, int size, int total) {
  public Pager {
    page = Math.clamp(page, 1, Math.max(1, Math.ceilDiv(total, size)));
  }

  public static Pager of(Input input, int size, int total) {
    return new Pager(asked(input), size, total);
  }

  /** The number in the field {@code page}. */
  public static int asked(Input input) {
    String page = input.raw("page");
    return page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
  }

  /** How many rows stand on the pages before. */
  public int offset() {
    return (page - 1) * size;
  }

  /** The number of the first row on the page, from 1. */
  public int first() {
    return Math.min(total, offset() + 1);
  }

  public int last() {
    return Math.min(total, offset() + size);
  }

  public boolean hasPrevious() {
    return page > 1;
  }

  public boolean hasNext() {
    return last() < total;
  }

  /** Whether all fits on one page. */
  public boolean isWhole() {
    return total <= size;
  }
}
