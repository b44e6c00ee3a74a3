package no.dugnad.funding.panels;

import java.util.UUID;

/** A call that a panel has something to do about. */
public record PanelCall(UUID callId, String title) {}
