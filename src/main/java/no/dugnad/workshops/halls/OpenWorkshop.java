package no.dugnad.workshops.halls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A workshop that nobody has ended, and when it is planned to begin. */
public record OpenWorkshop(String title, String code, @Nullable Instant startsAt) {}
