package org.nbo.serve.sparql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.nbo.model.Prefixes;
import org.nbo.serve.data.Holdings;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Limits;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;

/** SPARQL updates, all of one or nothing, which fetch nothing from elsewhere. */
public final class UpdateResource implements Resource {
  private static final String UPDATE = "application/sparql-update";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Holdings holdings;
  private final Limits limits;
  private volatile boolean stuck;

  public UpdateResource(Holdings holdings, Limits limits) {
    this.holdings = holdings;
    this.limits = limits;
  }

  @Override
  public Exchange receive(Exchange exchange) throws IOException {
    return exchange.received(limits.uploadBytes(), "--max-upload");
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    UpdateRequest update = read(text(exchange));
    update.getOperations().forEach(UpdateResource::check);
    Context context = holdings.data().getContext().copy();
    try {
      Deadline.within(
          limits.queryTime(),
          context,
          () ->
              write(
                  () ->
                      UpdateExec.newBuilder()
                          .dataset(holdings.data())
                          .update(update)
                          .context(context)
                          .build()
                          .execute()));
    } catch (QueryCancelledException e) {
      throw Limited.tooSlow(limits);
    } catch (UpdateException | QueryException e) {
      throw new Refusal(400, "this update cannot be done: " + e.getMessage());
    } finally {
      holdings.changed();
    }
    exchange.response().setStatus(204);
  }

  /**
   * All of it or nothing. A transaction that cannot be committed, as where the disk is full, is
   * ended all the same, or the next one would wait for it for ever; where that fails too, none is
   * begun any more.
   */
  private void write(Runnable update) {
    if (stuck) {
      throw new Refusal(
          503,
          "this server cannot write to its store any more since its disk failed; whoever runs it has to"
              + " start it again [NBO-STORE-003]");
    }
    DatasetGraph data = holdings.data();
    data.begin(TxnType.WRITE);
    try {
      update.run();
      data.commit();
    } catch (RuntimeException | Error trouble) {
      try {
        data.abort();
        data.end();
      } catch (RuntimeException | Error more) {
        stuck = true;
        trouble.addSuppressed(more);
      }
      throw trouble;
    }
    data.end();
  }

  private String text(Exchange exchange) throws IOException {
    String type = exchange.mediaType();
    if (type.equals(FORM)) {
      return exchange
          .parameter("update")
          .orElseThrow(() -> new Refusal(400, "the form has no field 'update'"));
    }
    if (!type.equals(UPDATE)) {
      throw new Refusal(415, "an update is sent as " + UPDATE + ", or as a form");
    }
    return new String(exchange.request().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private UpdateRequest read(String text) {
    QueryRules.checkSize(text, Math.toIntExact(Math.min(limits.uploadBytes(), Integer.MAX_VALUE)));
    UpdateRequest update = new UpdateRequest();
    update.getPrefixMapping().setNsPrefixes(Prefixes.OF_QUERIES);
    try {
      UpdateFactory.parse(update, text, QueryRules.BASE, Syntax.syntaxARQ);
      return update;
    } catch (QueryParseException e) {
      throw new Refusal(400, "this is no SPARQL update: " + QueryRules.message(e));
    } catch (QueryException e) {
      throw new Refusal(400, "this is no SPARQL update: " + e.getMessage());
    }
  }

  private static void check(Update operation) {
    if (operation instanceof UpdateLoad) {
      throw new Refusal(400, "an update here has no LOAD: this server fetches nothing");
    }
    if (operation instanceof UpdateDataInsert data) {
      checkNamed(data.getQuads());
    }
    if (operation instanceof UpdateModify change) {
      if (change.getWithIRI() == null) {
        checkNamed(change.getInsertQuads());
      }
      PatternRules.check(change.getWherePattern());
    }
  }

  private static void checkNamed(List<Quad> quads) {
    if (quads.stream().anyMatch(Quad::isDefaultGraph)) {
      throw new Refusal(
          400, "what is inserted needs a graph: GRAPH <IRI> { … }; queries see named graphs only");
    }
  }
}
