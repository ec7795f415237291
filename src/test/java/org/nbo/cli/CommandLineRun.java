package org.nbo.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.nbo.Nbo;

/** What a command says and how it ends. */
public record CommandLineRun(int exitCode, String out, String err) {

  /** For all commands in tests: reading ontology and shapes takes longer than most of them. */
  private static final Nbo NBO = Nbo.bundled();

  /** The report that the command wrote with {@code --format json} about one file. */
  JsonObject json() {
    return Json.createReader(new StringReader(out)).readObject();
  }

  public static CommandLineRun of(String... arguments) {
    PrintStream realOut = System.out;
    PrintStream realErr = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      int exitCode = Main.run(() -> NBO, arguments);
      System.out.flush();
      return new CommandLineRun(
          exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(realOut);
      System.setErr(realErr);
    }
  }
}
