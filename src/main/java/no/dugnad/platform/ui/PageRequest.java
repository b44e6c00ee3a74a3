package no.dugnad.platform.ui;

import java.util.Optional;

/**
 * What one request brings to its page.
 *
 * @param here path and query
 * @param notice what the deed before this page has to say
 */
record PageRequest(String here, String csrf, Frame frame, Optional<Notice> notice, boolean demo) {}
