package no.dugnad.platform.post;

/** There is mail to send, once the deed is committed. */
record MailWritten() {}
