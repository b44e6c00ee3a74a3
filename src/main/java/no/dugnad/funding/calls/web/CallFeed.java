package no.dugnad.funding.calls.web;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallStatus;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The calls that are open or to come, as an Atom feed (RFC 4287). An entry's id is the call's own
 * and never changes; it is updated when the call is, so that a reader sees an extended deadline.
 */
@Controller
class CallFeed {
  private static final int MOST = 50;
  private static final String ATOM = MediaType.APPLICATION_ATOM_XML_VALUE + ";charset=UTF-8";

  private final Calls calls;
  private final Pages pages;
  private final String address;

  CallFeed(Calls calls, Pages pages, @Value("${dugnad.address}") String address) {
    this.calls = calls;
    this.pages = pages;
    this.address = address;
  }

  @GetMapping(path = "/calls.atom", produces = ATOM)
  @ResponseBody
  String feed(Locale locale) throws FeedException {
    Ui ui = pages.ui(locale);
    List<Call> news = calls.listNews(MOST);
    var feed = new Feed("atom_1.0");
    feed.setId(address + "/calls.atom");
    feed.setTitle(ui.t("calls.feed.title"));
    feed.setUpdated(
        Date.from(
            news.stream().map(Call::updatedAt).max(Instant::compareTo).orElse(Instant.EPOCH)));
    feed.setOtherLinks(List.of(link("self", "/calls.atom")));
    feed.setAlternateLinks(List.of(link("alternate", "/calls")));
    feed.setEntries(news.stream().map(call -> entry(call, ui)).toList());
    return new WireFeedOutput().outputString(feed);
  }

  private Entry entry(Call call, Ui ui) {
    var entry = new Entry();
    entry.setId("urn:uuid:" + call.id());
    entry.setTitle(xml(call.title()));
    entry.setUpdated(Date.from(call.updatedAt()));
    if (call.status() instanceof CallStatus.Published published) {
      entry.setPublished(Date.from(published.at()));
    }
    entry.setAuthors(List.of(author(call)));
    entry.setAlternateLinks(List.of(link("alternate", "/calls/" + call.id())));
    var summary = new Content();
    summary.setType(Content.TEXT);
    summary.setValue(ui.t("calls.feed.summary", call.opensAt(), call.deadline()));
    entry.setSummary(summary);
    return entry;
  }

  private static Person author(Call call) {
    var author = new Person();
    author.setName(xml(call.organisation()));
    return author;
  }

  /** Without the two characters that a field may hold and XML 1.0 may not. */
  private static String xml(String text) {
    return text.replaceAll("[\\uFFFE\\uFFFF]", "");
  }

  private Link link(String relation, String path) {
    var link = new Link();
    link.setRel(relation);
    link.setHref(address + path);
    return link;
  }
}
