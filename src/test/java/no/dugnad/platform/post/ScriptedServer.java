package no.dugnad.platform.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A mail server that answers as it is told: the answers to RCPT and to the end of DATA; an empty
 * one breaks the connection.
 */
final class ScriptedServer implements AutoCloseable {
  private final ServerSocket socket;
  private volatile String toRecipient = "250 ok";
  private volatile String toData = "250 ok";
  volatile int handedOver;

  ScriptedServer(int port) throws IOException {
    socket = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  void answer(String recipient, String data) {
    toRecipient = recipient;
    toData = data;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // The client went, or the test is over.
      }
    }
  }

  private void talk(Socket client) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    say(client, "220 test");
    boolean inData = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (inData && !line.equals(".")) continue;
      String answer = "250 ok";
      if (inData) {
        inData = false;
        handedOver++;
        answer = toData;
      } else if (line.startsWith("RCPT")) {
        answer = toRecipient;
      } else if (line.startsWith("DATA")) {
        inData = true;
        answer = "354 go on";
      } else if (line.startsWith("QUIT")) {
        answer = "221 bye";
      }
      if (answer.isEmpty()) return;
      say(client, answer);
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
