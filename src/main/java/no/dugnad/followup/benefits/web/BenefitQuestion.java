package no.dugnad.followup.benefits.web;

import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.benefits.Asking;
import no.dugnad.followup.benefits.Benefit;
import org.jspecify.annotations.Nullable;

/**
 * One question on a form.
 *
 * @param id that its fields are named by
 * @param benefit null where it is asked of all of a project
 * @param before what was said at the point before
 */
public record BenefitQuestion(UUID id, @Nullable Benefit benefit, Optional<Asking> before) {}
