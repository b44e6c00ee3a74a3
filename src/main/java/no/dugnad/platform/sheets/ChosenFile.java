package no.dugnad.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import no.dugnad.platform.forms.Question;
import org.springframework.web.multipart.MultipartFile;

/** A file that was chosen for a question, and waits to be attached. */
record ChosenFile(Question question, MultipartFile file) {

  String name() {
    return ChosenFiles.name(file);
  }

  InputStream open() throws IOException {
    return file.getInputStream();
  }
}
