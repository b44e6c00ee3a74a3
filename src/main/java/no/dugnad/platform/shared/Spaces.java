package no.dugnad.platform.shared;

import java.util.regex.Pattern;

/** The spaces that people and spreadsheets group the digits of a number by. */
public final class Spaces {
  private static final Pattern ANY = Pattern.compile("[\\s\\u00a0\\u2009\\u202f]+");

  private Spaces() {}

  public static String plain(String typed) {
    return ANY.matcher(typed).replaceAll(" ");
  }

  public static String none(String typed) {
    return ANY.matcher(typed).replaceAll("");
  }
}
