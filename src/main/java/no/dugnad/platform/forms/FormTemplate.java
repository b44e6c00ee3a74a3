package no.dugnad.platform.forms;

import java.util.function.Function;

/**
 * A definition to begin from; a room offers its own by a bean.
 *
 * @param name short and without spaces, as it stands in the form that picks it
 * @param key the message with its name
 * @param definition in a language: "nb", "nn" or "en"
 */
public record FormTemplate(String name, String key, Function<String, FormDefinition> definition) {}
