package no.dugnad.platform.search;

import java.time.Instant;
import java.util.UUID;

/**
 * What something is found by.
 *
 * @param id the thing's own
 * @param isPublic whether everybody may read it
 * @param at of two that fit as well, the later stands first
 * @param text less than the title, and more than what is said about it
 * @param about whose it is, of which kind, from when
 */
public record SearchDocument(
    UUID id, boolean isPublic, Instant at, String title, String text, String about) {}
