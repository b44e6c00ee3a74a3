package no.dugnad.sharing.stories;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.platform.pictures.Middle;
import no.dugnad.platform.pictures.PictureSize;
import no.dugnad.platform.ui.TextPicture;
import org.jspecify.annotations.Nullable;

/**
 * A picture in a story.
 *
 * @param number what the text calls it by, from 1
 * @param alt what it shows, for those who don't see it
 * @param middle of what its preview shows
 * @param front whether it stands first, and beside links to the story
 * @param grounds why the situation is the matter, where it is
 * @param gone whether it is taken away
 */
public record StoryPicture(
    UUID id,
    UUID storyId,
    int number,
    String alt,
    int width,
    int height,
    Middle middle,
    boolean front,
    InIt people,
    @Nullable String grounds,
    boolean gone) {
  public static final int MAX_ALT = 300;
  public static final int MAX_GROUNDS = 600;

  /** The slot of its preview among its files; each size has its own name. */
  static final String PREVIEW = "PREVIEW";

  /** Who can be recognised in it. */
  public enum InIt {
    NOT_SAID,
    /** People who each have to say yes. */
    NAMED,
    NOBODY,
    /** Who are in it are not what it is about: åndsverkloven § 104. */
    SITUATION
  }

  private String path() {
    return "/stories/pictures/" + id + "/";
  }

  public String address(PictureSize size) {
    return path() + size;
  }

  /** Of the largest that there is. */
  public String address() {
    return address(PictureSize.LARGE);
  }

  public String preview() {
    return path() + PREVIEW;
  }

  /** Of the smallest, which a list has room for. */
  public String small() {
    return address(PictureSize.of(width, height).getFirst());
  }

  /** Its addresses with their widths, as {@code srcset} has them. */
  public String sizes() {
    return PictureSize.of(width, height).stream()
        .map(size -> address(size) + " " + size.scaled(width, width, height) + "w")
        .collect(Collectors.joining(", "));
  }

  /** Where it is kept. */
  public String desk() {
    return "/our-stories/" + storyId + "/pictures/" + id;
  }

  /** As a text writes it. */
  public String inText() {
    return "![](picture:" + number + ")";
  }

  TextPicture shown() {
    return new TextPicture(address(), sizes(), width, height, alt);
  }

  /** The one that a text calls by its number. */
  public static Optional<TextPicture> find(List<StoryPicture> pictures, String name) {
    return pictures.stream()
        .filter(picture -> Integer.toString(picture.number).equals(name) && !picture.gone)
        .findFirst()
        .map(StoryPicture::shown);
  }
}
