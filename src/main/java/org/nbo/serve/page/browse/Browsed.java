package org.nbo.serve.page.browse;

import java.util.List;
import org.nbo.serve.page.Address;
import org.nbo.serve.page.Paging;

/** What the page of a list shows. */
record Browsed(
    List<Tab> tabs,
    String notes,
    String found,
    String size,
    boolean narrowed,
    List<Chip> chips,
    String everything,
    String words,
    List<Address.Parameter> kept,
    List<Filter> filters,
    Ability ability,
    String search,
    boolean comparable,
    List<Sorting> columns,
    List<Row> rows,
    Paging paging,
    String csv) {

  /** A list with its number of entries. */
  record Tab(String title, String href, String count, boolean current) {}

  /** Something that was chosen, and the address without it. */
  record Chip(String label, String value, String without) {}

  /**
   * A filter.
   *
   * @param some the first values
   * @param more others, folded
   */
  record Filter(String label, List<Option> some, List<Option> more) {
    boolean folded() {
      return !more.isEmpty();
    }
  }

  /** A value of a filter. */
  record Option(String value, String count, String href, boolean chosen) {}

  /**
   * The form that asks what things can do.
   *
   * @param kept what of the address stays
   * @param asked whether something was asked for
   */
  record Ability(String asks, List<Input> inputs, List<Address.Parameter> kept, boolean asked) {}

  /**
   * A field of that form.
   *
   * @param options what there is to choose from
   * @param number whether it is a number; else one of the options
   */
  record Input(
      String id, String name, String says, String value, List<Choice> options, boolean number) {}

  /** What can be chosen in a form. */
  record Choice(String value, boolean chosen) {}

  /**
   * An entry.
   *
   * @param called its name, or the end of its IRI where it has none
   * @param because by what it was found
   * @param others how many more descriptions there are; nothing where there are none
   * @param history where these are
   * @param leads to what belongs to it
   */
  record Row(
      String iri,
      String name,
      String called,
      String href,
      String because,
      String others,
      String history,
      String leads,
      String leadsTo,
      List<Cell> cells) {}

  /** What stands in a column. */
  record Cell(String label, String text, boolean number) {
    private static final int LENGTH_OF_DAY = 10;

    /** Whether it is better not broken into lines, such as a day. */
    boolean brief() {
      return text.length() <= LENGTH_OF_DAY;
    }
  }
}
