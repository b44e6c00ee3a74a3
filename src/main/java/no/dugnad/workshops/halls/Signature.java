package no.dugnad.workshops.halls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A workshop's mark on something that it hands out, so that it knows it again when it comes back,
 * by whichever node, and nobody can make one: HMAC-SHA256, of which half is enough.
 */
public final class Signature {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;
  private static final char BETWEEN = '\n';

  private Signature() {}

  /**
   * @param what which kind of thing it is, so that one is never taken for another
   */
  public static String of(Workshop workshop, String what, Object... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(workshop.secret().getBytes(UTF_8), ALGORITHM));
      mac.update(what.getBytes(UTF_8));
      for (Object part : parts) mac.update((BETWEEN + part.toString()).getBytes(UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(mac.doFinal(), BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static boolean isOf(String signature, Workshop workshop, String what, Object... parts) {
    return MessageDigest.isEqual(
        signature.getBytes(UTF_8), of(workshop, what, parts).getBytes(UTF_8));
  }
}
