package no.dugnad.platform.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What one request brings to its page.
 *
 * @param here path and query; of what a form sent, those of the page that it stood on
 * @param from the page of ours that one came from
 * @param answer whether the page answers a form that was sent
 * @param written in that form
 * @param formKey what the page's forms are known by when they are sent
 * @param frame asked for by whole pages only, not by their parts
 * @param notice what the deed before this page has to say
 */
record PageRequest(
    String here,
    Optional<String> from,
    boolean answer,
    Supplier<List<String>> written,
    String csrf,
    Supplier<UUID> formKey,
    Supplier<Frame> frame,
    Optional<Notice> notice,
    boolean demo) {}
