package org.nbo.export.ngff;

import java.util.Arrays;
import java.util.Optional;

/** The versions of OME-Zarr that can be written. */
public enum NgffVersion {
  V0_4("0.4"),
  V0_5("0.5"),
  V0_6("0.6");

  private final String number;

  NgffVersion(String number) {
    this.number = number;
  }

  /** The version of a number, where it can be written. */
  public static Optional<NgffVersion> of(String number) {
    return Arrays.stream(values()).filter(v -> v.number.equals(number)).findFirst();
  }

  /** For example {@code 0.5}. */
  public String number() {
    return number;
  }

  /** Whether attributes stand in files of their own, as in version 2 of Zarr. */
  boolean isZarr2() {
    return this == V0_4;
  }

  /** Whether axes stand in named coordinate systems (RFC-5). */
  boolean hasCoordinateSystems() {
    return this == V0_6;
  }

  @Override
  public String toString() {
    return number;
  }
}
