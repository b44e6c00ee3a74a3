package no.dugnad.funding.bundles;

import java.util.ArrayList;
import java.util.List;
import no.dugnad.funding.bundles.Contents.Fate;
import no.dugnad.platform.spreadsheets.Sheet;
import no.dugnad.platform.ui.Ui;

/** What a ZIP holds, what it lacks, and why: its last file. */
final class Inventory {
  private final Ui ui;
  private final String address;
  private final List<List<?>> rows = new ArrayList<>();

  /**
   * @param address that the paths of pages begin with
   */
  Inventory(Ui ui, String address) {
    this.ui = ui;
    this.address = address;
  }

  void add(Enclosed enclosed, String file, long bytes, Fate fate) {
    rows.add(
        List.of(
            enclosed.number(),
            enclosed.application().title(),
            enclosed.owner(),
            file,
            bytes,
            ui.t("bundles", fate),
            address + enclosed.path()));
  }

  Sheet sheet() {
    return new Sheet(
        ui.t("bundles.inventory"),
        List.of(
            ui.t("bundles.inventory.number"),
            ui.t("bundles.inventory.application"),
            ui.t("bundles.inventory.owner"),
            ui.t("bundles.inventory.file"),
            ui.t("bundles.inventory.bytes"),
            ui.t("bundles.inventory.fate"),
            ui.t("bundles.inventory.address")),
        rows);
  }
}
