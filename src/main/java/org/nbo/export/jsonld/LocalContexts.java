package org.nbo.export.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.net.URI;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.lang.LangJSONLD11;

/** Keeps readers of JSON-LD from fetching contexts: no request leaves the machine. */
public final class LocalContexts {
  private LocalContexts() {}

  /** The parser, which fails where a document names a context instead of holding it. */
  public static RDFParserBuilder only(RDFParserBuilder parser) {
    return parser.set(LangJSONLD11.JSONLD_OPTIONS, new JsonLdOptions(LocalContexts::refuse));
  }

  private static Document refuse(URI context, DocumentLoaderOptions options) throws JsonLdError {
    throw new JsonLdError(
        JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
        "the context " + context + " is elsewhere and is not fetched; write it into the file");
  }
}
