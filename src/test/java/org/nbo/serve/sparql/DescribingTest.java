package org.nbo.serve.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.nbo.serve.web.Limits;
import org.nbo.serve.web.Refusal;

class DescribingTest {
  private static final int THINGS = 100;

  private static QueryExec describing(long rows) {
    DatasetGraph data = DatasetGraphFactory.create();
    for (int i = 0; i < THINGS; i++) {
      data.add(SSE.parseQuad("(_ <urn:x:thing-" + i + "> <urn:x:p> " + i + ")"));
    }
    assertThat(data.contains(Quad.ANY)).isTrue();
    QueryExec query = QueryExec.dataset(data).query("DESCRIBE ?s { ?s <urn:x:p> ?o }").build();
    Describing.within(
        new Limits(Duration.ofSeconds(60), rows, 1000, 1000, 1, 1, Duration.ofSeconds(60)),
        query.getContext());
    return query;
  }

  @Test
  void endsWhereMoreIsSaidThanIsAllowed() {
    assertThat(describing(THINGS).describe().size()).isEqualTo(THINGS);
    assertThatThrownBy(() -> describing(THINGS / 2).describe()).isInstanceOf(Refusal.class);
  }

  @Test
  void endsWhereItsTimeIsUp() {
    QueryExec query = describing(THINGS);
    Describing watch = Describing.of();
    watch.start(null, query.getContext());
    Context.getOrSetCancelSignal(query.getContext()).set(true);

    assertThatThrownBy(() -> watch.describe(null)).isInstanceOf(QueryCancelledException.class);
  }

  @Test
  void leavesOtherQueriesAlone() {
    DatasetGraph data = DatasetGraphFactory.create();
    data.add(SSE.parseQuad("(_ <urn:x:s> <urn:x:p> 1)"));

    assertThat(QueryExec.dataset(data).query("DESCRIBE <urn:x:s>").build().describe().size())
        .isEqualTo(1);
  }
}
