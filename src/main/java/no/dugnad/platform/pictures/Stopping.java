package no.dugnad.platform.pictures;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Lets a reader stop where its thread is told to: it doesn't look by itself. */
final class Stopping implements IIOReadProgressListener {
  private final ImageReader reader;

  Stopping(ImageReader reader) {
    this.reader = reader;
  }

  @Override
  public void imageProgress(ImageReader source, float percentageDone) {
    if (Thread.currentThread().isInterrupted()) reader.abort();
  }

  @Override
  public void sequenceStarted(ImageReader source, int minIndex) {}

  @Override
  public void sequenceComplete(ImageReader source) {}

  @Override
  public void imageStarted(ImageReader source, int imageIndex) {}

  @Override
  public void imageComplete(ImageReader source) {}

  @Override
  public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

  @Override
  public void thumbnailProgress(ImageReader source, float percentageDone) {}

  @Override
  public void thumbnailComplete(ImageReader source) {}

  @Override
  public void readAborted(ImageReader source) {}
}
