package org.nbo.export.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.nbo.ontology.Resources;
import org.nbo.vocab.NboTerm;

/**
 * Keeps readers of JSON-LD from fetching contexts: no request leaves the machine. The context of
 * this program is at hand.
 */
public final class LocalContexts {
  /** Where the served context is. */
  private static final URI OWN = URI.create(NboTerm.NS + "context.jsonld");

  private LocalContexts() {}

  /** The parser, which fails where a document names another context instead of holding it. */
  public static RDFParserBuilder only(RDFParserBuilder parser) {
    return parser.set(LangJSONLD11.JSONLD_OPTIONS, new JsonLdOptions(LocalContexts::own));
  }

  private static Document own(URI context, DocumentLoaderOptions options) throws JsonLdError {
    if (context.equals(OWN)) {
      try (InputStream in = Resources.bundled().open("ontology/context.jsonld")) {
        return JsonDocument.of(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new JsonLdError(
        JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
        "the context " + context + " is elsewhere and is not fetched; write it into the file");
  }
}
