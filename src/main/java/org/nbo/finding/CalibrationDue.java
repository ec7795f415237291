package org.nbo.finding;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * When a calibration has to be done again so that images have what a tier asks for.
 *
 * @param duty tier, level and extension that ask for it
 * @param calibration what is asked for, for example {@code monthly optical calibration}
 * @param last the day of the newest one
 * @param due the last day for which that one will do
 * @param subject IRI of the newest one
 */
public record CalibrationDue(
    Duty duty, String calibration, LocalDate last, LocalDate due, String subject) {

  /** What is due first, first. */
  public static final Comparator<CalibrationDue> FIRST_DUE =
      Comparator.comparing(CalibrationDue::due)
          .thenComparing(d -> d.duty.tier())
          .thenComparing(d -> d.duty.level())
          .thenComparing(CalibrationDue::calibration)
          .thenComparing(CalibrationDue::subject);
}
