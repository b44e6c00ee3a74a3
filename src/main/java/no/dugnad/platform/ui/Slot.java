package no.dugnad.platform.ui;

/**
 * A place in a room's page where later rooms hang what is theirs. The room that has the page
 * extends this with one method, which tells what the page is about and who reads it, and gives a
 * list of {@link Part}s or {@link Link}s. A later room hangs all it has there by one bean in its
 * {@code web}; an empty list shows nothing. The page takes what hangs there from {@link Slots}.
 */
public interface Slot {}
