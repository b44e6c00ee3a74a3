package no.dugnad.followup.benefits.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.dugnad.followup.benefits.Asking;
import no.dugnad.followup.benefits.Askings;
import no.dugnad.followup.benefits.Benefit;
import no.dugnad.followup.benefits.BenefitSums;
import no.dugnad.followup.benefits.Benefits;
import no.dugnad.followup.benefits.SeenOfProject;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.spreadsheets.Sheet;
import no.dugnad.platform.spreadsheets.Tables;
import no.dugnad.platform.ui.Download;
import no.dugnad.platform.ui.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a cohort foresaw and what has been seen of it, for who follows it. */
@Controller
class CohortBenefitPages {
  private final Benefits benefits;
  private final Askings askings;
  private final Projects projects;
  private final FollowUpHeads heads;
  private final Tables tables;
  private final Pages pages;
  private final Clock clock;

  CohortBenefitPages(
      Benefits benefits,
      Askings askings,
      Projects projects,
      FollowUpHeads heads,
      Tables tables,
      Pages pages,
      Clock clock) {
    this.benefits = benefits;
    this.askings = askings;
    this.projects = projects;
    this.heads = heads;
    this.tables = tables;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/cohorts/{id}/benefits")
  @PreAuthorize("@projectRules.followCohort(#viewer, #id)")
  String cohort(Viewer viewer, @PathVariable UUID id, Model model) {
    Cohort cohort = projects.getCohort(id);
    List<SeenOfProject> seen = seen(id, viewer);
    model.addAttribute("head", heads.head(cohort, viewer));
    model.addAttribute("seen", seen);
    model.addAttribute("sums", new BenefitSums(seen, Oslo.date(clock.instant())));
    return "followup/benefits/cohort";
  }

  @GetMapping("/cohorts/{id}/benefits.csv")
  @PreAuthorize("@projectRules.followCohort(#viewer, #id)")
  ResponseEntity<byte[]> csv(Viewer viewer, @PathVariable UUID id, Locale language) {
    Sheet sheet = BenefitSheet.of(seen(id, viewer), pages.ui(language));
    return Download.CSV.of(
        sheet.name() + " – " + projects.getCohort(id).title(), tables.csv(sheet));
  }

  /** Of the projects that the viewer may know of, and of no other. */
  private List<SeenOfProject> seen(UUID cohortId, Viewer viewer) {
    List<Project> known = projects.listProjects(cohortId, viewer);
    List<Benefit> foreseen = benefits.list(known);
    List<Asking> asked = askings.list(known);
    return known.stream().map(one -> SeenOfProject.of(one, foreseen, asked)).toList();
  }
}
