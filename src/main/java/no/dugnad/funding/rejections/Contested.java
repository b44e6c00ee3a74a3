package no.dugnad.funding.rejections;

import java.util.UUID;

/**
 * Knows whether an appeal against a rejection waits for its answer, which then is what reverses it.
 * A later room says.
 */
public interface Contested {
  boolean isAppealed(UUID rejectionId);
}
