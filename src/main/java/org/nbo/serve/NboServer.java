package org.nbo.serve;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.eclipse.jetty.server.CustomRequestLog;
import org.nbo.Nbo;
import org.nbo.finding.NboException;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.page.home.Site;
import org.nbo.serve.sparql.DataResource;
import org.nbo.serve.sparql.GraphReads;
import org.nbo.serve.sparql.Queries;
import org.nbo.serve.sparql.ShaclResource;
import org.nbo.serve.sparql.SparqlResource;
import org.nbo.serve.sparql.UpdateResource;
import org.nbo.serve.web.Access;
import org.nbo.serve.web.Crew;
import org.nbo.serve.web.Front;
import org.nbo.serve.web.Limits;
import org.nbo.serve.web.Metrics;
import org.nbo.serve.web.Resource.Room;
import org.nbo.serve.web.Routes;

/** A server of data, terms and assessments over HTTP: Fuseki, and what it does not have. */
public final class NboServer implements AutoCloseable {
  private final FusekiServer fuseki;
  private final Wires wires;

  private NboServer(FusekiServer fuseki, Wires wires) {
    this.fuseki = fuseki;
    this.wires = wires;
  }

  /**
   * How a server speaks of itself.
   *
   * @param address at which clients know it, where that is another than they ask
   * @param requests hears a line on each request; nothing where they are not kept
   * @param bugs hears of errors in the program
   */
  public record Voice(
      Optional<String> address, Optional<Consumer<String>> requests, Consumer<Throwable> bugs) {}

  /**
   * Starts one.
   *
   * @throws NboException where the port is in use
   */
  public static NboServer start(
      Nbo nbo, Holdings holdings, Access access, Limits limits, Voice voice) {
    holdings.data().getContext().set(ARQ.httpServiceAllowed, false);
    holdings.data().getContext().set(ARQ.enablePropertyFunctions, false);
    holdings.data().getContext().set(ARQ.propertyFunctions, false);
    holdings
        .data()
        .getContext()
        .set(ARQ.queryTimeout, limits.queryTime().toMillis() + "," + limits.queryTime().toMillis());
    Site site = new Site(nbo, holdings, voice.address());
    Metrics metrics = new Metrics();
    Routes routes = routes(site, holdings, access, limits, metrics);
    FusekiServer fuseki =
        FusekiServer.create()
            .port(access.port())
            .fusekiModules(FusekiModules.create())
            .numServerThreads(Crew.few(), Crew.few())
            .add(
                "/",
                DataService.newBuilder(holdings.data())
                    .addEndpoint(
                        Endpoint.create()
                            .operation(Operation.Query)
                            .endpointName("sparql")
                            .processor(new Queries(holdings, limits, site.answers()))
                            .build())
                    .addEndpoint(
                        Endpoint.create()
                            .operation(Operation.GSP_R)
                            .endpointName("data")
                            .processor(new GraphReads(holdings))
                            .build())
                    .build())
            .addFilter("/*", new Front(routes, access, limits, metrics, voice.bugs()))
            .build();
    voice
        .requests()
        .ifPresent(
            hear ->
                fuseki
                    .getJettyServer()
                    .setRequestLog(
                        new CustomRequestLog(hear::accept, CustomRequestLog.NCSA_FORMAT)));
    Wires wires = Wires.of(fuseki.getJettyServer(), access, limits);
    wires.start(access, limits);
    return new NboServer(fuseki, wires);
  }

  private static Routes routes(
      Site site, Holdings holdings, Access access, Limits limits, Metrics metrics) {
    Routes.Plan plan = Routes.plan();
    site.add(plan, access.writable());
    List<String> readAndPost = List.of("GET", "HEAD", "POST");
    plan.at("/sparql", Room.QUERY, readAndPost, new SparqlResource(limits, site::service))
        .at("/data", Room.QUERY, new DataResource())
        .at("/shacl", Room.HEAVY, List.of("POST"), new ShaclResource(holdings, limits))
        .at("/metrics", Room.SMALL, metrics);
    if (access.writable()) {
      plan.at("/update", Room.WRITING, List.of("POST"), new UpdateResource(holdings, limits));
    }
    return plan.routes();
  }

  /** Where it is, with a slash at the end. */
  public String address() {
    return wires.address();
  }

  /** Answers what is on its way, for a short while, and ends. */
  @Override
  public void close() {
    fuseki.stop();
  }
}
