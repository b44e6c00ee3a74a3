package no.dugnad.platform.heavy;

/** Heavy work for what is tested without the product round it. */
public final class TestHeavyWork {
  private TestHeavyWork() {}

  public static HeavyWork make() {
    return new HeavyWork();
  }
}
