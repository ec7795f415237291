package org.nbo.serve;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.BindException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.nbo.finding.NboException;
import org.nbo.serve.web.Access;
import org.nbo.serve.web.Crew;
import org.nbo.serve.web.Front;
import org.nbo.serve.web.Limits;
import org.nbo.serve.web.PlainErrors;
import org.nbo.serve.web.SlowHeads;
import org.nbo.serve.web.SlowReaders;

/** Jetty, where it listens and how long it waits for clients. */
final class Wires {
  private static final int LARGEST_HEAD = 64 << 10;

  /** What the data and the program need of what a process may open. */
  private static final long OTHER_FILES = 512;

  private static final int BACKLOG = 4096;
  private static final long FAREWELL = 3_000;

  private final Server server;
  private final ServerConnector connector;

  private Wires(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  static Wires of(Server server, Access access, Limits limits) {
    ServerConnector connector = (ServerConnector) server.getConnectors()[0];
    connector.setHost(access.host());
    connector.setIdleTimeout(limits.patience().toMillis());
    connector.setAcceptQueueSize(BACKLOG);
    HttpConfiguration http =
        connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(LARGEST_HEAD);
    server.setErrorHandler(new PlainErrors());
    server.setStopTimeout(FAREWELL);
    GracefulHandler graceful = new GracefulHandler(); // lets requests end when the server is to
    graceful.setHandler(new SlowReaders(server.getHandler(), limits.patience()));
    server.setHandler(new Crew(graceful, Front.threads(limits)));
    server.addBean(new NetworkConnectionLimit(connections(limits), server));
    return new Wires(server, connector);
  }

  /** No more than the system lets this process open. */
  private static int connections(Limits limits) {
    long most = limits.connections();
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
      most = Math.min(most, Math.max(OTHER_FILES, unix.getMaxFileDescriptorCount() - OTHER_FILES));
    }
    return Math.toIntExact(most);
  }

  void start(Access access, Limits limits) {
    try {
      server.start();
      SlowHeads.watch(connector, limits.patience());
    } catch (Exception e) { // all that Jetty declares
      stop();
      if (e instanceof BindException || e.getCause() instanceof BindException) {
        throw NboException.usage(
            "NBO-SERVE-003",
            "--port "
                + access.port()
                + " on "
                + access.host()
                + " is in use or not for this user; --port 0 takes one that is free");
      }
      throw e instanceof IOException io
          ? NboException.unreadable("NBO-SERVE-003", "the server cannot start: " + io.getMessage())
          : new IllegalStateException(e);
    }
  }

  private void stop() {
    try {
      server.stop();
    } catch (Exception e) { // why it did not start is told
      return;
    }
  }

  String address() {
    String host = connector.getHost();
    return "http://"
        + (host.contains(":") ? "[" + host + "]" : host)
        + ":"
        + connector.getLocalPort()
        + "/";
  }
}
