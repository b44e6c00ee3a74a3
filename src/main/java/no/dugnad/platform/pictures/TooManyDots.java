package no.dugnad.platform.pictures;

import java.io.IOException;

/** A picture says that it is larger than what is unpacked here. */
public final class TooManyDots extends IOException {
  private static final long serialVersionUID = 1L;

  private final int mostMegapixels;

  TooManyDots(int mostMegapixels) {
    super("more than " + mostMegapixels + " megapixels");
    this.mostMegapixels = mostMegapixels;
  }

  /** Of its kind, in millions of dots. */
  public int mostMegapixels() {
    return mostMegapixels;
  }
}
