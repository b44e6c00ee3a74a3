package no.dugnad.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import no.dugnad.platform.shared.Oslo;

/**
 * How somebody works a page: by what links, buttons and fields are called, with a {@link Finger} or
 * with a {@link Keyboard} alone.
 */
public abstract class Hand {
  public final Page page;

  /** What it has cost so far. */
  public final Taps taps = new Taps();

  private int loads;

  Hand(Page page) {
    this.page = page;
    page.onLoad(loaded -> loads++);
  }

  /** Touches or presses a link or button, whatever comes of it. */
  public void activate(Locator target) {
    taps.add(Taps.ONE);
    touch(target);
  }

  abstract void touch(Locator target);

  /** Replaces what stands in the field; a date is given as 2027-03-01. */
  abstract void write(Locator field, String text);

  abstract void choose(Locator radio);

  abstract void tick(Locator box);

  abstract void pick(Locator select, String option);

  public void open(String path) {
    page.navigate(path);
  }

  /** Goes to one of the places in the header's menu, which is folded up on a phone. */
  public void menu(String place) {
    Locator opener = named(page.locator("body"), AriaRole.BUTTON, "Meny");
    if (opener.isVisible()) activate(opener);
    follow(named(page.locator("header"), AriaRole.LINK, place));
  }

  public void follow(String link) {
    follow(named(page.locator("main"), AriaRole.LINK, link));
  }

  public void press(String button) {
    arrive(() -> activate(named(page.locator("main"), AriaRole.BUTTON, button)));
  }

  /** Presses a button that asks first, and the same in its dialog. */
  public void confirm(String button) {
    activate(named(page.locator("main"), AriaRole.BUTTON, button));
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    arrive(() -> activate(named(dialog, AriaRole.BUTTON, button)));
  }

  public void write(String label, String text) {
    fill(page.getByLabel(label).and(page.locator("input, textarea")).first(), text);
  }

  /** The time as it is in Oslo, in the fields for date and time of this group. */
  public void write(String group, Instant instant) {
    LocalDateTime local = Oslo.dateTime(instant);
    fill(group(group).locator("[type=date]"), local.toLocalDate().toString());
    fill(group(group).locator("[type=time]"), local.format(DateTimeFormatter.ofPattern("HH:mm")));
  }

  private void fill(Locator field, String text) {
    taps.add(Taps.ONE);
    taps.wrote(text);
    write(field, text);
  }

  public void choose(String group, String option) {
    taps.add(Taps.ONE);
    choose(within(group, option));
    assertThat(within(group, option)).isChecked();
  }

  public void tick(String group, String option) {
    taps.add(Taps.ONE);
    tick(within(group, option));
    assertThat(within(group, option)).isChecked();
  }

  public void tick(String option) {
    taps.add(Taps.ONE);
    tick(page.getByLabel(option));
    assertThat(page.getByLabel(option)).isChecked();
  }

  public void pick(String label, String option) {
    Locator select = page.getByLabel(label);
    taps.add(Taps.LIST);
    pick(select, option);
    assertThat(select.locator("option:checked")).hasText(option);
  }

  private void follow(Locator link) {
    arrive(() -> activate(link));
  }

  /** Does what leads to another page, and waits until it is there. */
  private void arrive(Runnable deed) {
    int before = loads;
    deed.run();
    page.waitForCondition(() -> loads > before);
  }

  private Locator within(String group, String option) {
    return group(group).getByLabel(option, new Locator.GetByLabelOptions().setExact(true));
  }

  /** Its name may go on with the help that belongs to it. */
  private Locator group(String name) {
    return page.locator("main")
        .getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(name))
        .first();
  }

  private static Locator named(Locator within, AriaRole role, String name) {
    return within
        .getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }
}
