package org.nbo.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.io.input.AutoCloseInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.nbo.Nbo;
import org.nbo.Source;
import org.nbo.finding.NboException;

/**
 * Where sources are: under a path that all machines have, which they read there; or in a storage
 * that Hadoop knows, from which the machine that does one copies it, in pieces, to its disk.
 */
final class Sources {
  private static final Pattern ADDRESS = Pattern.compile("(?!file:)[A-Za-z][A-Za-z0-9+.-]+://?.*");

  private final List<Origin> all = new ArrayList<>();
  private final Nbo nbo;
  private final Configuration hadoop;

  Sources(Nbo nbo, Configuration hadoop) {
    this.nbo = nbo;
    this.hadoop = hadoop;
  }

  static boolean isAddress(String path) {
    return ADDRESS.matcher(path).matches();
  }

  /** Files, and of folders what they hold. */
  List<Origin> of(List<String> arguments) {
    arguments.forEach(
        argument -> {
          if (isAddress(argument)) {
            addStored(argument);
          } else {
            addLocal(
                argument.startsWith("file:") ? argument.replaceFirst("^file:/+", "/") : argument);
          }
        });
    return all;
  }

  private void add(String path, long size, boolean found) {
    all.add(new Origin(all.size(), path, size, found));
  }

  /** Of a folder the image documents, which their content tells. */
  private void addLocal(String argument) {
    Path path = Path.of(argument);
    if (Source.isFolder(path)) {
      nbo.find(path).documents().forEach(file -> add(file.toString(), size(file), true));
    } else {
      add(argument, size(path), false);
    }
  }

  /** Real paths of what was found in folders that all machines have. */
  static Set<String> found(List<Origin> sources) {
    return sources.stream()
        .filter(source -> source.found() && !isAddress(source.path()))
        .map(source -> real(Path.of(source.path())))
        .collect(Collectors.toCollection(HashSet::new));
  }

  static String real(Path file) {
    try {
      return file.toRealPath().toString();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize().toString();
    }
  }

  /** What is not there has its row too. */
  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** Of a folder all files: to look into each, here, would be reading them twice. */
  private void addStored(String address) {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(address);
    try {
      FileSystem storage = path.getFileSystem(hadoop);
      FileStatus status = storage.getFileStatus(path);
      if (!status.isDirectory()) {
        add(address, status.getLen(), false);
        return;
      }
      List<LocatedFileStatus> files = new ArrayList<>();
      RemoteIterator<LocatedFileStatus> each = storage.listFiles(path, true);
      while (each.hasNext()) {
        files.add(each.next());
      }
      files.stream()
          .sorted((a, b) -> a.getPath().compareTo(b.getPath()))
          .forEach(file -> add(file.getPath().toString(), file.getLen(), true));
    } catch (IOException e) {
      throw NboException.unreadable("NBO-LIFT-004", address + ": " + e.getMessage());
    }
  }

  /** The source itself, on the machine that does it. */
  static Source open(String path) {
    if (!isAddress(path)) {
      return Source.of(Path.of(path));
    }
    org.apache.hadoop.fs.Path address = new org.apache.hadoop.fs.Path(path);
    try {
      Configuration hadoop = SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
      InputStream stored = address.getFileSystem(hadoop).open(address);
      InputStream closing = AutoCloseInputStream.builder().setInputStream(stored).get();
      return Source.of(address.getName(), closing).called(path);
    } catch (IOException e) {
      throw NboException.unreadable("NBO-LIFT-004", path + ": " + e.getMessage());
    }
  }
}
