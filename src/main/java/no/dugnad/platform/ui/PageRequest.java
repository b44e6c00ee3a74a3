package no.dugnad.platform.ui;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What one request brings to its page.
 *
 * @param here path and query
 * @param formKey what the page's forms are known by when they are sent
 * @param frame asked for by whole pages only, not by their parts
 * @param notice what the deed before this page has to say
 */
record PageRequest(
    String here,
    String csrf,
    Supplier<UUID> formKey,
    Supplier<Frame> frame,
    Optional<Notice> notice,
    boolean demo) {}
