package no.dugnad.platform.spreadsheets;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.dugnad.platform.files.RefusedFile;
import no.dugnad.platform.heavy.HeavyWork;
import no.dugnad.platform.shared.Refused;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of an XLSX workbook, XML in a zip: weighed first, and then read as streams. */
final class WorkbookParts implements Closeable {
  static final String WORKBOOK = "xl/workbook.xml";

  /** Unpacked. What a small file unpacks to beyond this is no list that anybody made. */
  private static final long LARGEST = 64L * 1024 * 1024;

  private static final int MOST_ENTRIES = 1_000;
  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private final ZipFile zip;

  private WorkbookParts(ZipFile zip) {
    this.zip = zip;
  }

  static WorkbookParts of(byte[] content) throws IOException {
    var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
    try {
      weigh(zip);
      return new WorkbookParts(zip);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** Unpacks it once without keeping anything, and stops when it becomes too much. */
  private static void weigh(ZipFile zip) throws IOException {
    if (zip.getEntry(WORKBOOK) == null) throw RefusedFile.telling("spreadsheets.refused.lies");
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    long left = entries.size() > MOST_ENTRIES ? -1 : LARGEST;
    byte[] buffer = new byte[64 * 1024];
    for (ZipArchiveEntry entry : entries) {
      if (left < 0) throw RefusedFile.telling("spreadsheets.refused.bomb");
      try (InputStream in = zip.getInputStream(entry)) {
        left -= weight(in, buffer, left);
      }
    }
    if (left < 0) throw RefusedFile.telling("spreadsheets.refused.bomb");
  }

  private static long weight(InputStream in, byte[] buffer, long most) throws IOException {
    long weight = 0;
    for (int read = in.read(buffer); read >= 0 && weight <= most; read = in.read(buffer)) {
      HeavyWork.stopIfTold();
      weight += read;
    }
    return weight;
  }

  XMLStreamReader open(String name) throws IOException, XMLStreamException {
    return find(name).orElseThrow(() -> new Refused("spreadsheets.refused.damaged"));
  }

  /** Some programs write other cases than they say. */
  Optional<XMLStreamReader> find(String name) throws IOException, XMLStreamException {
    Optional<ZipArchiveEntry> part =
        Optional.ofNullable(zip.getEntry(name))
            .or(
                () ->
                    Collections.list(zip.getEntries()).stream()
                        .filter(entry -> entry.getName().equalsIgnoreCase(name))
                        .findFirst());
    if (part.isEmpty()) return Optional.empty();
    var in = new ShortPieces(zip.getInputStream(part.get()));
    return Optional.of(XML.createXMLStreamReader(in));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /**
   * XML of which no tag, and no text between two, is longer than a cell can hold: a reader of XML
   * keeps each of them whole.
   */
  private static final class ShortPieces extends FilterInputStream {
    /** Bytes, in an encoding that spends many on each character. */
    private static final int LONGEST = 512 * 1024;

    private int length;

    ShortPieces(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int most) throws IOException {
      HeavyWork.stopIfTold();
      int read = super.read(bytes, offset, most);
      for (int i = offset; i < offset + read; i++) {
        length = bytes[i] == '<' ? 0 : length + 1;
        if (length > LONGEST) throw RefusedFile.telling("spreadsheets.refused.bomb");
      }
      return read;
    }
  }
}
