package no.dugnad.platform.ui;

/**
 * A picture of ours that somebody's text shows.
 *
 * @param address of ours, without a host
 * @param sizes its addresses with their widths, as {@code srcset} has them
 * @param alt what it shows, where the text does not say
 */
public record TextPicture(String address, String sizes, int width, int height, String alt) {}
