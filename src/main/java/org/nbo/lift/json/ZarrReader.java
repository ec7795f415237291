package org.nbo.lift.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.nbo.finding.NboException;
import org.nbo.lift.container.ZarrNodes;
import org.nbo.lift.source.SourceElement;
import org.nbo.lift.source.SourceHandler;
import org.nbo.lift.source.SourceReader;
import org.nbo.lift.source.TreeElement;
import org.nbo.model.Model;
import org.nbo.model.naming.Naming;
import org.nbo.model.naming.SpecificationNaming;

/**
 * Reads what an OME-Zarr says without OME-XML: our block, and of images that it does not tell of
 * what OME-Zarr itself says. It is presented under the names of the specification.
 */
public final class ZarrReader implements SourceReader {
  private final String file;
  private final String version;
  private final TreeElement root;

  /** Opens the nodes of a hierarchy ({@link org.nbo.lift.source.SourceFormat}). */
  public static Optional<SourceReader> open(byte[] head, InputStream in, String file, Model model)
      throws IOException {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    boolean whole = start.startsWith(ZarrNodes.START);
    return whole || start.startsWith(ZarrNodes.PLAIN_START)
        ? Optional.of(new ZarrReader(in, file, model, whole))
        : Optional.empty();
  }

  private ZarrReader(InputStream in, String file, Model model, boolean withBlock)
      throws IOException {
    this.file = file;
    ZarrGroups groups = ZarrGroups.of(Json.parse(in, file));
    this.version = groups.version();
    this.root = new TreeElement(ZarrNames.of("document"), 0);
    ZarrBlock block = new ZarrBlock(withBlock ? groups.block() : Optional.empty(), model);
    block.identifier().ifPresent(uuid -> root.add(ZarrNames.of("uuid"), uuid));
    block.instruments().forEach(root::add);
    ZarrImages images = new ZarrImages(groups);
    for (String path : images.paths()) {
      root.add(block.image(path).orElseGet(() -> images.image(path)));
    }
    block.referred().forEach(root::add);
    images
        .plate(path -> block.identifier(path).orElse(images.identifier(path)))
        .ifPresent(root::add);
    if (root.parts().isEmpty()) {
      throw unknownRoot();
    }
  }

  @Override
  public SourceElement root() {
    return root;
  }

  @Override
  public String format() {
    return "metadata of version " + version;
  }

  @Override
  public Naming naming(Model model) {
    return new SpecificationNaming(model);
  }

  @Override
  public NboException unknownRoot() {
    return NboException.unreadable(
        "NBO-ZARR-001", file + ": an OME-Zarr in which no image is described");
  }

  @Override
  public void read(SourceHandler handler) {
    root.read(handler);
  }

  @Override
  public void close() {
    // the document was read to its end when it was opened
  }
}
