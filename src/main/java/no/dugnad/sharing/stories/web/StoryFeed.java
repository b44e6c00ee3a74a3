package no.dugnad.sharing.stories.web;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.ui.Pages;
import no.dugnad.sharing.stories.PublishedStories;
import no.dugnad.sharing.stories.Story;
import no.dugnad.sharing.stories.StoryPicture;
import no.dugnad.sharing.stories.StoryPictures;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The stories that are out, as an Atom feed (RFC 4287). An entry is updated when a picture is taken
 * away, so that readers fetch it anew.
 */
@Controller
class StoryFeed {
  private static final int MOST = 50;
  private static final String ATOM = MediaType.APPLICATION_ATOM_XML_VALUE + ";charset=UTF-8";

  private final PublishedStories published;
  private final StoryPictures pictures;
  private final Pages pages;
  private final String address;

  StoryFeed(
      PublishedStories published,
      StoryPictures pictures,
      Pages pages,
      @Value("${dugnad.address}") String address) {
    this.published = published;
    this.pictures = pictures;
    this.pages = pages;
    this.address = address;
  }

  @GetMapping(path = "/stories.atom", produces = ATOM)
  @ResponseBody
  String feed(Locale locale) throws FeedException {
    List<Story> news = published.listLatest(MOST);
    Map<UUID, StoryPicture> fronts = pictures.listFronts(news);
    var feed = new Feed("atom_1.0");
    feed.setId(address + "/stories.atom");
    feed.setTitle(pages.ui(locale).t("stories.feed.title"));
    feed.setUpdated(
        Date.from(
            news.stream().map(Story::changedAt).max(Instant::compareTo).orElse(Instant.EPOCH)));
    feed.setOtherLinks(List.of(link("self", "/stories.atom", null)));
    feed.setAlternateLinks(List.of(link("alternate", "/stories", null)));
    feed.setEntries(news.stream().map(story -> entry(story, fronts.get(story.id()))).toList());
    return new WireFeedOutput().outputString(feed);
  }

  private Entry entry(Story story, @Nullable StoryPicture front) {
    var entry = new Entry();
    entry.setId("urn:uuid:" + story.id());
    entry.setTitle(xml(story.title()));
    entry.setUpdated(Date.from(story.changedAt()));
    story.publishedAt().map(Date::from).ifPresent(entry::setPublished);
    var author = new Person();
    author.setName(xml(story.organisation()));
    entry.setAuthors(List.of(author));
    entry.setAlternateLinks(List.of(link("alternate", story.path(), null)));
    if (front != null)
      entry.setOtherLinks(List.of(link("enclosure", front.preview(), front.alt())));
    entry.setCategories(categories(story));
    var summary = new Content();
    summary.setType(Content.TEXT);
    summary.setValue(xml(story.text().lead()));
    entry.setSummary(summary);
    return entry;
  }

  private static List<Category> categories(Story story) {
    var categories = new ArrayList<Category>();
    if (!story.text().theme().isEmpty()) {
      var theme = new Category();
      theme.setTerm(xml(story.text().theme()));
      categories.add(theme);
    }
    return categories;
  }

  /** Without the two characters that a field may hold and XML 1.0 may not. */
  private static String xml(String text) {
    return text.replaceAll("[\\uFFFE\\uFFFF]", "");
  }

  private Link link(String relation, String path, @Nullable String title) {
    var link = new Link();
    link.setRel(relation);
    link.setHref(address + path);
    if (title != null) link.setTitle(xml(title));
    return link;
  }
}
