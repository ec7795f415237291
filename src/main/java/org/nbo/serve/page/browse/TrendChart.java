package org.nbo.serve.page.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nbo.finding.Table;
import org.nbo.serve.page.Pages;

/**
 * A picture of how many images there are in each month, and how many of them are fit.
 *
 * @param width in units of the drawing
 * @param images all of them
 * @param fit those that are fit
 * @param percent how many of a hundred are fit
 */
record TrendChart(int width, String images, String fit, long percent, String most, List<Bar> bars) {
  private static final String TABLE = "trend";
  private static final int STEP = 40;
  private static final int HIGHEST = 120;
  private static final int MOST_MONTHS = 36;

  /** A month. */
  record Bar(
      String month,
      int x,
      int middle,
      long top,
      long height,
      long fitTop,
      long fitHeight,
      String images,
      String fit,
      boolean told) {}

  /** Rounded, but all and none only where it is all or none. */
  private static long percent(long good, long all) {
    return good == 0 || good == all
        ? 100 * good / all
        : Math.max(1, Math.min(99, Math.round(100.0 * good / all)));
  }

  /** Of the tables; nothing where no image says when it was taken. */
  static TrendChart of(List<Table> tables, Pages in) {
    Table trend =
        tables.stream().filter(table -> table.name().equals(TABLE)).findFirst().orElse(null);
    if (trend == null || trend.rows().isEmpty()) {
      return null;
    }
    Map<String, long[]> months = new TreeMap<>();
    List<String> each = trend.values("month");
    List<String> images = trend.values("images");
    List<String> fit = trend.values("fit");
    for (int i = 0; i < each.size(); i++) {
      long[] sums = months.computeIfAbsent(each.get(i), m -> new long[2]);
      sums[0] += Long.parseLong(images.get(i));
      sums[1] += Long.parseLong(fit.get(i));
    }
    long all = months.values().stream().mapToLong(s -> s[0]).sum();
    long good = months.values().stream().mapToLong(s -> s[1]).sum();
    List<Map.Entry<String, long[]>> last = List.copyOf(months.entrySet());
    last = last.subList(Math.max(0, last.size() - MOST_MONTHS), last.size());
    long most = last.stream().mapToLong(m -> m.getValue()[0]).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    int every = last.size() > 18 ? 3 : 2;
    for (Map.Entry<String, long[]> month : last) {
      int x = bars.size() * STEP;
      long height = Math.max(1, HIGHEST * month.getValue()[0] / most);
      long fitHeight = HIGHEST * month.getValue()[1] / most;
      bars.add(
          new Bar(
              month.getKey(),
              x + 4,
              x + STEP / 2,
              HIGHEST - height,
              height,
              HIGHEST - fitHeight,
              fitHeight,
              in.number(month.getValue()[0]),
              in.number(month.getValue()[1]),
              bars.size() % every == 0));
    }
    return new TrendChart(
        bars.size() * STEP,
        in.number(all),
        in.number(good),
        percent(good, all),
        in.number(most),
        bars);
  }
}
