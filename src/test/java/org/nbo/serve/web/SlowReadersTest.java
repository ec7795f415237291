package org.nbo.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlowReadersTest {
  private static final int LENGTH = 1 << 20;

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  private void start(Duration patience) throws Exception {
    connector.setHost("127.0.0.1");
    connector.setAcceptedSendBufferSize(1 << 12);
    server.addConnector(connector);
    Handler answer =
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            response.write(true, ByteBuffer.allocate(LENGTH), callback);
            return true;
          }
        };
    server.setHandler(new SlowReaders(answer, patience));
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void whoTakesLongerThanThePiecesMayIsCut() throws Exception {
    start(Duration.ofMillis(20));
    assertThat(taken()).isLessThan(LENGTH);
  }

  @Test
  void whoTakesNoLongerGetsAll() throws Exception {
    start(Duration.ofMinutes(1));
    assertThat(taken()).isGreaterThan(LENGTH);
  }

  /** How much of the answer comes to whoever reads some of it after a while, and then the rest. */
  private long taken() throws IOException, InterruptedException {
    long taken = 0;
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(1 << 12);
      socket.connect(new InetSocketAddress("127.0.0.1", connector.getLocalPort()));
      socket
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      taken += in.readNBytes(1_000).length;
      Thread.sleep(2_000);
      taken += in.transferTo(OutputStream.nullOutputStream());
    } catch (SocketException cut) {
      // while it reads
    }
    return taken;
  }
}
