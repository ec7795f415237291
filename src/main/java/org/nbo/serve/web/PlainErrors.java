package org.nbo.serve.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Says in a line what Jetty refuses before a request is one, without a page of its own. */
public final class PlainErrors extends ErrorHandler {
  private static final HttpField TYPE =
      new HttpField(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      Throwable cause,
      Callback done) {
    response.getHeaders().put(TYPE);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.write(true, line(code), done);
  }

  private static ByteBuffer line(int code) {
    return ByteBuffer.wrap((HttpStatus.getMessage(code) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
