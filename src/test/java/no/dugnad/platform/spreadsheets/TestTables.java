package no.dugnad.platform.spreadsheets;

/** What a file that the product made holds. */
public final class TestTables {
  private TestTables() {}

  public static Table read(String filename, byte[] content) {
    return Tables.parse(filename, content, FileReading.Choice.FIND, _ -> 0);
  }
}
