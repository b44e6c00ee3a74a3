package no.dugnad.platform.sheets;

import java.util.List;

/**
 * What a field of a page builds on, sent along with it.
 *
 * @param revision of the answer when it was read; 0 for none
 * @param mark of its text, which tells a field that was changed from one that was not
 */
public record FieldBase(long revision, String mark) {
  static final FieldBase NONE = new FieldBase(0, "");

  static FieldBase of(long revision, List<String> typed) {
    return new FieldBase(revision, mark(typed));
  }

  /** What can't be read is built on nothing. */
  static FieldBase parse(String written) {
    int point = written.indexOf('.');
    if (point < 1 || point > 18 || !written.substring(0, point).matches("[0-9]+")) return NONE;
    return new FieldBase(Long.parseLong(written.substring(0, point)), written.substring(point + 1));
  }

  boolean isUnchanged(List<String> typed) {
    return mark.equals(mark(typed));
  }

  private static String mark(List<String> typed) {
    return Integer.toHexString(typed.hashCode());
  }

  @Override
  public String toString() {
    return revision + "." + mark;
  }
}
