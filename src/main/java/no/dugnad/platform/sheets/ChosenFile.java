package no.dugnad.platform.sheets;

import no.dugnad.platform.forms.Question;
import org.springframework.web.multipart.MultipartFile;

/** A file that was chosen for a question, and waits to be attached. */
record ChosenFile(Question question, MultipartFile file) {}
