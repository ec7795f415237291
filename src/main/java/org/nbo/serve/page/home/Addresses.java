package org.nbo.serve.page.home;

import java.util.Optional;
import org.nbo.serve.web.Exchange;

/**
 * The address at which clients know the server.
 *
 * @param fixed what its administrator says; else it is what the client asked, which behind a proxy
 *     may be another one
 */
record Addresses(Optional<String> fixed) {
  /** With a slash at the end. */
  String of(Exchange exchange) {
    return fixed
        .map(address -> address.endsWith("/") ? address : address + "/")
        .orElseGet(
            () -> {
              StringBuffer url = exchange.request().getRequestURL();
              int host = url.indexOf("://") + "://".length();
              int end = url.indexOf("/", host);
              return end < 0 ? url + "/" : url.substring(0, end + 1);
            });
  }
}
