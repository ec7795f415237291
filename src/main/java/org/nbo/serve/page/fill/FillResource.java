package org.nbo.serve.page.fill;

import java.io.IOException;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.nbo.Source;
import org.nbo.export.Experiment;
import org.nbo.export.tables.TableTarget;
import org.nbo.finding.Assessment;
import org.nbo.serve.page.Pages;
import org.nbo.serve.page.assess.Profiles;
import org.nbo.serve.page.assess.SentRequest;
import org.nbo.serve.web.Exchange;
import org.nbo.serve.web.Refusal;
import org.nbo.serve.web.Resource;
import org.nbo.serve.web.Upload;

/** A form of what is missing in files that are sent together, of which nothing is kept. */
final class FillResource implements Resource {
  private final Profiles profiles;
  private final Pages pages;

  FillResource(Profiles profiles, Pages pages) {
    this.profiles = profiles;
    this.pages = pages;
  }

  @Override
  public Exchange receive(Exchange exchange) throws IOException {
    return exchange.keeping(Upload.of(exchange));
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    SentRequest asked = SentRequest.of(exchange, profiles);
    if (asked.sent().subjects().size() != 1) {
      throw new Refusal(422, "a form is of one image; send one only");
    }
    Source subject = asked.sent().subjects().get(0);
    DatasetGraph lifted = DatasetGraphFactory.createGeneral();
    Assessment assessment =
        asked.assessing().assess(subject, StreamRDFLib.dataset(lifted)).assessed().assessment();
    Experiment experiment =
        asked
            .nbo()
            .exporting(new TableTarget(TableTarget.Kind.CSV), asked.companions())
            .read(lifted, subject.name(), null)
            .experiment();
    FillForm form =
        new MissingFields(asked.nbo().model(), asked.axes(), assessment)
            .form(experiment, asked.profile());
    Pages spoken = pages.in(exchange);
    exchange.answer(spoken.page("fill/fill", spoken.say("Fill in"), form));
  }
}
