package org.nbo.serve.web;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;

/**
 * A request whose parameters are those of its address alone, until its body is here: then the
 * fields of a form are parameters too. Jetty would read any body that may be a form.
 */
final class ReceivedRequest extends HttpServletRequestWrapper {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final byte[] body;
  private final Map<String, String[]> parameters = new LinkedHashMap<>();

  /** One whose body is still to come. */
  ReceivedRequest(HttpServletRequest request) {
    this(request, null);
  }

  /**
   * @throws Refusal where its fields are not encoded as they should be
   */
  ReceivedRequest(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
    Fields fields = new Fields(true);
    try {
      if (request.getQueryString() != null) {
        UrlEncoded.decodeTo(request.getQueryString(), fields::add, StandardCharsets.UTF_8);
      }
      if (body != null && String.valueOf(request.getContentType()).startsWith(FORM)) {
        UrlEncoded.decodeTo(
            new String(body, StandardCharsets.UTF_8), fields::add, StandardCharsets.UTF_8);
      }
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, "the form is not encoded as it should be");
    }
    for (Fields.Field field : fields) {
      parameters.put(field.getName(), field.getValues().toArray(String[]::new));
    }
  }

  @Override
  public String getParameter(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String[] getParameterValues(String name) {
    return parameters.get(name);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(List.copyOf(parameters.keySet()));
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return body == null ? super.getInputStream() : new BodyStream(new ByteArrayInputStream(body));
  }
}
