package org.nbo.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.nbo.Source;
import org.nbo.finding.NboException;

/** Folders of OME-Zarr, of which each file may be damaged, missing, or of another version. */
class ZarrFuzz {
  private static final List<String> NAMES =
      List.of(
          "zarr.json",
          ".zgroup",
          ".zattrs",
          "0/zarr.json",
          "0/.zattrs",
          "A/1/0/zarr.json",
          "OME/zarr.json",
          "OME/.zattrs",
          "OME/METADATA.ome.xml");

  private static final List<String> CONTENTS =
      List.of(
          "{\"zarr_format\":3,\"node_type\":\"group\",\"attributes\":{\"ome\":{\"version\":\"0.5\",\"multiscales\":[{\"axes\":[{\"name\":\"z\",\"type\":\"space\",\"unit\":\"micrometer\"},{\"name\":\"y\"},{\"name\":\"x\"}],\"datasets\":[{\"path\":\"0\",\"coordinateTransformations\":[{\"type\":\"scale\",\"scale\":[1,0.1,0.1]}]}]}]}}}",
          "{\"zarr_format\":3,\"node_type\":\"group\",\"attributes\":{\"ome\":{\"version\":\"0.5\",\"plate\":{\"wells\":[{\"path\":\"A/1\",\"rowIndex\":0,\"columnIndex\":0}],\"rows\":[{\"name\":\"A\"}],\"columns\":[{\"name\":\"1\"}]}}}}",
          "{\"zarr_format\":3,\"node_type\":\"array\",\"shape\":[2,3,4],\"data_type\":\"uint16\"}",
          "{\"zarr_format\":2}",
          "{\"multiscales\":[{\"version\":\"0.4\",\"datasets\":[{\"path\":\"0\"}]}],\"omero\":{\"channels\":[{\"label\":\"DAPI\",\"color\":\"0000FF\"}]}}",
          "{\"bioformats2raw.layout\":3}",
          "<OME xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\"><Image ID=\"Image:0\"/></OME>");

  @FuzzTest
  void zarr(FuzzedDataProvider data) throws IOException {
    Path folder = Files.createTempDirectory("nbo-fuzz");
    try {
      for (int files = data.consumeInt(1, 5); files > 0; files--) {
        Path file = folder.resolve(data.pickValue(NAMES));
        Files.createDirectories(file.getParent());
        Files.write(file, content(data));
      }
      Lifted.of(Lifted.NBO, Source.of(folder).called("image.zarr"));
    } catch (NboException e) {
      Lifted.isSaidWell(e);
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }

  /** One of the contents, cut in two with something in between, or anything. */
  private static byte[] content(FuzzedDataProvider data) {
    if (data.consumeBoolean()) {
      return data.consumeBytes(400);
    }
    String content = data.pickValue(CONTENTS);
    int from = data.consumeInt(0, content.length());
    int to = data.consumeInt(from, content.length());
    String between = data.consumeBoolean() ? content.substring(from, to) : data.consumeString(60);
    return (content.substring(0, from) + between + content.substring(to))
        .getBytes(StandardCharsets.UTF_8);
  }
}
