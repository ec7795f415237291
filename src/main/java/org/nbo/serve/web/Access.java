package org.nbo.serve.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.nbo.finding.NboException;

/**
 * Where a server listens, and who may do what.
 *
 * @param host name or address of the interface
 * @param port 0 for any that is free
 * @param open whether everybody may read
 * @param writable whether who has the token may write
 * @param token what others have to show
 * @param origin which pages of other sites may read, as CORS says it; empty for none
 */
public record Access(
    String host,
    int port,
    boolean open,
    boolean writable,
    Optional<Token> token,
    Optional<String> origin) {
  /** Reading for this machine alone, on any free port. */
  public static final Access LOOPBACK = of("127.0.0.1", 0, false, false, Optional.empty(), "*");

  /**
   * Who may do what.
   *
   * @param publicly whether the user has said that everybody may read
   * @param origin {@code none} for no other site
   * @throws NboException where others could read or write that nobody has allowed to
   */
  public static Access of(
      String host,
      int port,
      boolean publicly,
      boolean writable,
      Optional<Token> token,
      String origin) {
    if (writable && token.isEmpty()) {
      throw NboException.usage(
          "NBO-SERVE-002",
          "--writable needs --token-file FILE, with the token that who writes has to show");
    }
    boolean loopback = isLoopback(host);
    if (!loopback && !publicly && token.isEmpty()) {
      throw NboException.usage(
          "NBO-SERVE-001",
          "--host "
              + host
              + " lets other machines read all that is served; say --public if they may,"
              + " or --token-file FILE for those who have its token");
    }
    return new Access(
        host,
        port,
        loopback || publicly,
        writable,
        token,
        origin.equals("none") ? Optional.empty() : Optional.of(origin));
  }

  private static boolean isLoopback(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!address.isLoopbackAddress()) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      throw NboException.usage(
          "NBO-SERVE-003", "--host " + host + ": this machine knows no such host");
    }
  }
}
