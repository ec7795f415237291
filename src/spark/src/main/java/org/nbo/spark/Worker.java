package org.nbo.spark;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.spark.SparkFiles;
import org.nbo.Assessing;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.finding.NboException;
import org.nbo.model.Printable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one source after the other on a machine. The library is read once for all tasks there, which
 * takes longer than most sources do.
 */
final class Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final Map<Settings, Worker> ALL = new ConcurrentHashMap<>();
  private static final int LONGEST = 2000;

  private final Nbo nbo;
  private final Assessing assessing;

  private Worker(Settings settings) {
    nbo = settings.nbo(SparkFiles::get).loaded();
    assessing = nbo.assessing(settings.axes());
  }

  static Worker of(Settings settings) {
    return ALL.computeIfAbsent(settings, Worker::new);
  }

  Nbo nbo() {
    return nbo;
  }

  Assessing assessing() {
    return assessing;
  }

  /**
   * What came of a source.
   *
   * @param value nothing where there is trouble, or where another source says it
   * @param trouble what kept it from being done; null where nothing did
   */
  record Result<T>(Optional<T> value, Trouble trouble) {}

  /**
   * Why a source was not done.
   *
   * @param address of the explanation, such as {@code NBO-LIFT-001}
   */
  record Trouble(String address, String message) {}

  /**
   * Does something with a source. What fails fails alone.
   *
   * @param listed real paths of all sources that were found in folders: an image that leads to one
   *     of them says nothing by itself
   */
  <T> Result<T> with(Origin origin, Set<String> listed, Function<Source, T> work) {
    try (Source source = Sources.open(origin.path())) {
      if (origin.found() && !Sources.isAddress(origin.path())) {
        Optional<Path> other = nbo.leadsTo(source);
        if (other.isPresent() && listed.contains(Sources.real(other.get()))) {
          return new Result<>(Optional.empty(), null);
        }
      }
      return new Result<>(Optional.of(work.apply(source)), null);
    } catch (NboException e) {
      return failed(e.address(), e.getMessage());
    } catch (UncheckedIOException e) {
      return failed("NBO-IO-001", origin.path() + ": " + e.getCause().getMessage());
    } catch (OutOfMemoryError e) {
      return failed(
          "NBO-MEMORY",
          origin.path() + ": not enough memory for this; give executors more, or fewer cores each");
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("a bug in nbo, shown by {}", origin.path(), e);
      return failed("NBO-BUG", origin.path() + ": this is a bug in nbo, not in your file: " + e);
    }
  }

  private static <T> Result<T> failed(String address, String message) {
    String line = Printable.line(message);
    return new Result<>(
        Optional.empty(),
        new Trouble(address, line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …"));
  }
}
