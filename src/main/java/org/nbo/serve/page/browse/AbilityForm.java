package org.nbo.serve.page.browse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nbo.query.Ability;
import org.nbo.query.Shelf;
import org.nbo.serve.data.Register;
import org.nbo.serve.page.Address;
import org.nbo.serve.page.Pages;
import org.nbo.serve.page.Paging;

/** The form that asks the things of a list what they can do, and what of it stands in addresses. */
final class AbilityForm {
  private static final String BEGINS = "can.";

  private AbilityForm() {}

  /** What was asked for, by the names of the choices. */
  static Map<String, String> values(Shelf shelf, Address address) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Ability.Choice choice : choices(shelf)) {
      address.first(BEGINS + choice.name()).ifPresent(v -> values.put(choice.name(), v.strip()));
    }
    return values;
  }

  private static List<Ability.Choice> choices(Shelf shelf) {
    return shelf.ability().map(Ability::choices).orElse(List.of());
  }

  static void chips(Shelf shelf, Address address, List<Browsed.Chip> chips, Pages in) {
    for (Ability.Choice choice : choices(shelf)) {
      String name = BEGINS + choice.name();
      address
          .first(name)
          .ifPresent(
              v ->
                  chips.add(
                      new Browsed.Chip(in.say(choice.says()), v, address.without(name).href())));
    }
  }

  /** The form; nothing where nothing can be asked. */
  static Browsed.Ability of(Register register, Address address, Pages in) {
    Shelf shelf = register.shelf();
    if (shelf.ability().isEmpty()) {
      return null;
    }
    Ability ability = shelf.ability().get();
    List<Browsed.Input> inputs =
        ability.choices().stream().map(choice -> input(choice, register, address, in)).toList();
    String[] names = ability.choices().stream().map(c -> BEGINS + c.name()).toArray(String[]::new);
    return new Browsed.Ability(
        in.say(ability.asks()),
        inputs,
        address.without(Paging.FROM).without(names).parameters(),
        !values(shelf, address).isEmpty());
  }

  private static Browsed.Input input(
      Ability.Choice choice, Register register, Address address, Pages in) {
    String name = BEGINS + choice.name();
    String value = address.first(name).orElse("");
    List<Browsed.Choice> options =
        choice.isNumber()
            ? List.of()
            : register.values(choice.kind()).stream()
                .map(v -> new Browsed.Choice(v, v.equals(value)))
                .toList();
    return new Browsed.Input(
        "can-" + choice.name(), name, in.say(choice.says()), value, options, choice.isNumber());
  }
}
