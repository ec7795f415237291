package org.nbo.serve.web;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Cuts who reads an answer in drops. Jetty cuts who reads nothing; here each piece of an answer has
 * to be taken while there is patience, however long the server thinks between two pieces.
 */
public final class SlowReaders extends Handler.Wrapper {
  private static final int PIECE = 32 << 10;

  private final Duration patience;

  /**
   * @param handler what answers
   * @param patience how long a client may take for a piece, which is of 32 kB
   */
  public SlowReaders(Handler handler, Duration patience) {
    super(handler);
    this.patience = patience;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return super.handle(request, new Watched(request, response), callback);
  }

  private final class Watched extends Response.Wrapper {
    Watched(Request request, Response response) {
      super(request, response);
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
      if (content == null || !content.hasRemaining()) {
        super.write(last, content, callback);
        return;
      }
      long pieces = 1 + (content.remaining() - 1) / PIECE;
      EndPoint client = getRequest().getConnectionMetaData().getConnection().getEndPoint();
      Alarms.Alarm cut =
          Alarms.OF_REQUESTS.in(
              patience.multipliedBy(pieces),
              () -> client.close(new TimeoutException("the answer is read too slowly")));
      super.write(last, content, Callback.from(cut::callOff, callback));
    }
  }
}
