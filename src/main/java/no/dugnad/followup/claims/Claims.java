package no.dugnad.followup.claims;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.dugnad.followup.claims.Claim.Line;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.files.Upload;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The claims of the projects, as their teams write them. */
@Service
public class Claims {
  private static final String SLOT = "receipt";

  private final ClaimStore store;
  private final Plans plans;
  private final Projects projects;
  private final Files files;
  private final Journal journal;
  private final Clock clock;

  Claims(
      ClaimStore store, Plans plans, Projects projects, Files files, Journal journal, Clock clock) {
    this.store = store;
    this.plans = plans;
    this.projects = projects;
    this.files = files;
    this.journal = journal;
    this.clock = clock;
  }

  public Claim get(UUID projectId, UUID id) {
    return store
        .find(id)
        .filter(claim -> claim.projectId().equals(projectId))
        .orElseThrow(() -> new NotFound("claim", id));
  }

  /** Those of a project that the viewer may know of: a draft is its team's own. */
  public List<Claim> list(UUID projectId, boolean team) {
    return store.list(projectId).stream().filter(claim -> team || !claim.isDraft()).toList();
  }

  /** What was to be mended, the first time first. */
  public List<Claim.Remark> listRemarks(Claim claim) {
    return store.listRemarks(claim.id());
  }

  public List<StoredFile> listReceipts(Claim claim) {
    return files.list(claim.id());
  }

  public StoredFile getReceipt(UUID projectId, UUID id, UUID fileId) {
    get(projectId, id);
    return files
        .find(fileId)
        .filter(file -> file.owner().equals(id))
        .orElseThrow(() -> new NotFound("receipt", fileId));
  }

  /** Begins one; while there is a draft, that is it. */
  @Transactional
  @Transition(to = ClaimStatus.Draft.class)
  public UUID begin(UUID projectId, Viewer by) {
    Project project = projects.lock(projectId);
    for (Claim claim : store.list(projectId)) if (claim.isDraft()) return claim.id();
    if (!plans.free(projectId).isPositive()) throw new Refused("claims.refused.nothingLeft");
    UUID id = Ids.next();
    store.insert(id, project.id(), by.personId(), clock.instant());
    return id;
  }

  /** Keeps what is written. */
  @Transactional
  public void write(UUID projectId, UUID id, List<Line> lines, Revision seen) {
    projects.lock(projectId);
    write(getWritable(projectId, id), lines, seen);
  }

  private void write(Claim claim, List<Line> lines, Revision seen) {
    if (claim.lines().equals(lines)) return;
    seen.requireSame(claim.revision());
    store.setLines(claim.id(), lines);
  }

  @Transactional
  public void addReceipt(UUID projectId, UUID id, Upload upload, Viewer by) {
    projects.lock(projectId);
    getWritable(projectId, id);
    files.store(id, SLOT, upload, by.actor());
  }

  /** One that is gone already stays so. */
  @Transactional
  public void removeReceipt(UUID projectId, UUID id, UUID fileId) {
    projects.lock(projectId);
    getWritable(projectId, id);
    files.find(fileId).filter(file -> file.owner().equals(id)).ifPresent(f -> files.remove(f.id()));
  }

  /** Keeps what is written, and sends it. A second click finds it sent, and changes nothing. */
  @Transactional
  @Transition(
      from = {ClaimStatus.Draft.class, ClaimStatus.Withdrawn.class, ClaimStatus.Returned.class},
      to = ClaimStatus.Submitted.class)
  public void submit(UUID projectId, UUID id, List<Line> lines, Revision seen, Viewer by) {
    Project project = projects.lock(projectId);
    if (get(projectId, id).status() instanceof ClaimStatus.Submitted(_, UUID sender)
        && by.is(sender)) return;
    write(getWritable(projectId, id), lines, seen);
    Claim claim = get(projectId, id);
    if (lines.isEmpty()) throw new Refused("claims.refused.noLine");
    if (files.list(id).isEmpty()) throw new Refused("claims.refused.noReceipt");
    Money left = plans.free(projectId);
    if (claim.sum().compareTo(left) > 0)
      throw new Refused("claims.refused.more", claim.sum(), left);
    Instant now = clock.instant();
    store.submit(id, by.personId(), now);
    journal.write(
        JournalEntry.of(
                now,
                by.actor(),
                project.organisationId(),
                projectId,
                "claims.journal.submitted",
                claim.number(),
                claim.sum())
            .openedBy(ProjectRules.INSIDE));
  }

  /** Takes it back before it is answered. A second click finds it so. */
  @Transactional
  @Transition(from = ClaimStatus.Submitted.class, to = ClaimStatus.Withdrawn.class)
  public void withdraw(UUID projectId, UUID id, Viewer by) {
    Project project = projects.lock(projectId);
    Claim claim = get(projectId, id);
    if (claim.status() instanceof ClaimStatus.Withdrawn) return;
    if (!claim.isSubmitted()) throw new Refused("claims.refused.answered");
    Instant now = clock.instant();
    store.withdraw(id, by.personId(), now);
    journal.write(
        JournalEntry.of(
                now,
                by.actor(),
                project.organisationId(),
                projectId,
                "claims.journal.withdrawn",
                claim.number())
            .openedBy(ProjectRules.INSIDE));
  }

  /** Throws a draft away; nobody but its team has seen it. */
  @Transactional
  public void remove(UUID projectId, UUID id) {
    projects.lock(projectId);
    store
        .find(id)
        .filter(claim -> claim.projectId().equals(projectId))
        .ifPresent(
            claim -> {
              if (!claim.isDraft()) throw new Refused("claims.refused.submitted");
              files.list(id).forEach(file -> files.remove(file.id()));
              store.delete(id);
            });
  }

  private Claim getWritable(UUID projectId, UUID id) {
    Claim claim = get(projectId, id);
    if (!claim.isWritable()) throw new Refused("claims.refused.submitted");
    return claim;
  }
}
