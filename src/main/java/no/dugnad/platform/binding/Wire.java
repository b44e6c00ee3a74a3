package no.dugnad.platform.binding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import no.dugnad.platform.binding.Bindery.Leaves;

/** Leaves between the two processes. */
final class Wire {
  private Wire() {}

  static void write(Leaves leaves, DataOutputStream out) throws IOException {
    out.writeInt(leaves.document());
    out.writeInt(leaves.from());
    out.writeInt(leaves.to());
    out.writeUTF(leaves.bookmark());
    out.writeBoolean(leaves.within());
  }

  static Leaves read(DataInputStream in) throws IOException {
    return new Leaves(in.readInt(), in.readInt(), in.readInt(), in.readUTF(), in.readBoolean());
  }
}
