package no.dugnad.platform.ui;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.dugnad.platform.shared.Blanks;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;

/** The pictures in a text that is being drawn: ours are put in their places, others left out. */
final class Pictures extends AbstractVisitor implements AttributeProvider {
  private static final String OURS = "picture:";

  /** As wide as a text's column, and no wider than a phone. */
  private static final String WIDTHS = "(max-width: 45rem) 100vw, 45rem";

  private final Function<String, Optional<TextPicture>> known;
  private final IdentityHashMap<Node, TextPicture> shown = new IdentityHashMap<>();

  Pictures(Function<String, Optional<TextPicture>> known) {
    this.known = known;
  }

  @Override
  public void visit(Image image) {
    find(image.getDestination())
        .ifPresentOrElse(picture -> show(image, picture), () -> image.unlink());
  }

  private Optional<TextPicture> find(String destination) {
    return destination.startsWith(OURS)
        ? known.apply(destination.substring(OURS.length()))
        : Optional.empty();
  }

  private void show(Image image, TextPicture picture) {
    image.setDestination(picture.address());
    image.setTitle(null);
    if (!saysAnything(image)) image.appendChild(new Text(picture.alt()));
    shown.put(image, picture);
  }

  private static boolean saysAnything(Node node) {
    for (Node part = node.getFirstChild(); part != null; part = part.getNext())
      if (part instanceof Text text ? !Blanks.isBlank(text.getLiteral()) : saysAnything(part))
        return true;
    return false;
  }

  @Override
  public void setAttributes(Node node, String tag, Map<String, String> attributes) {
    TextPicture picture = shown.get(node);
    if (picture == null || !tag.equals("img")) return;
    attributes.put("srcset", picture.sizes());
    attributes.put("sizes", WIDTHS);
    attributes.put("width", Integer.toString(picture.width()));
    attributes.put("height", Integer.toString(picture.height()));
    attributes.put("loading", "lazy");
  }
}
