package no.dugnad.testing;

/** A file as a browser sends it. */
public record Upload(String filename, String type, byte[] content) {}
