import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** Fuseki as it comes, on a database: what nbo serve is measured against. */
final class Plain {
  private Plain() {}

  /** Arguments: the folder of the database, the port. */
  public static void main(String[] arguments) {
    DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(arguments[0]));
    data.getContext().set(TDB2.symUnionDefaultGraph, true);
    FusekiServer server =
        FusekiServer.create()
            .port(Integer.parseInt(arguments[1]))
            .loopback(true)
            .fusekiModules(FusekiModules.create())
            .add("/data", data)
            .build()
            .start();
    server.join();
  }
}
