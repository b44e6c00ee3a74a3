package no.dugnad.platform.pictures;

/** The kinds of pictures that are unpacked. */
public enum PictureKind {
  /** By rows: what lies between those that are wanted is passed over. */
  JPEG("jpeg", 100),
  PNG("png", 100),
  /** Unpacked whole, whatever is wanted of it. */
  WEBP("webp", 13);

  /**
   * Of a JPEG that grows clearer: all of its coefficients are kept, six bytes a dot, outside of the
   * heap.
   */
  private static final int PROGRESSIVE = 25;

  private final String format;
  private final int mostMegapixels;

  PictureKind(String format, int mostMegapixels) {
    this.format = format;
    this.mostMegapixels = mostMegapixels;
  }

  /** As its reader and writer know it. */
  String format() {
    return format;
  }

  /** How many millions of dots there is memory for. */
  int mostMegapixels(boolean progressive) {
    return progressive ? PROGRESSIVE : mostMegapixels;
  }
}
