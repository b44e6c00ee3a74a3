package no.dugnad.platform.forms;

/**
 * A definition to begin from; a room offers its own by a bean.
 *
 * @param name short and without spaces, as it stands in the form that picks it
 * @param key the message with its name
 */
public record FormTemplate(String name, String key, FormDefinition definition) {}
