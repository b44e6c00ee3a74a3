package no.dugnad.funding.panels;

import java.util.UUID;

/** A call that a panel, or the adviser who is to pick one, has something to do about. */
public record PanelCall(UUID callId, String title) {}
