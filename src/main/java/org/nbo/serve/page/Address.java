package org.nbo.serve.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nbo.serve.web.Exchange;

/**
 * An address on this server, to be changed a little at a time. Immutable.
 *
 * @param parameters in their order, those without a value left out
 */
public record Address(String path, List<Parameter> parameters) {
  public Address {
    parameters = List.copyOf(parameters);
  }

  /** A name with a value. */
  public record Parameter(String name, String value) {}

  public static Address of(String path) {
    return new Address(path, List.of());
  }

  /** What was asked for. */
  public static Address of(Exchange exchange) {
    List<Parameter> parameters = new ArrayList<>();
    exchange
        .request()
        .getParameterMap()
        .forEach(
            (name, values) ->
                Arrays.stream(values)
                    .filter(value -> !value.isBlank())
                    .distinct()
                    .forEach(value -> parameters.add(new Parameter(name, value))));
    return new Address(exchange.path(), parameters);
  }

  /** All values of a name. */
  public List<String> all(String name) {
    return parameters.stream().filter(p -> p.name().equals(name)).map(Parameter::value).toList();
  }

  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** With one value of a name more. */
  public Address and(String name, String value) {
    List<Parameter> more = new ArrayList<>(parameters);
    more.add(new Parameter(name, value));
    return new Address(path, more);
  }

  /** With this value of a name and no other. */
  public Address with(String name, String value) {
    return without(name).and(name, value);
  }

  public Address without(String... names) {
    return new Address(
        path, parameters.stream().filter(p -> !Arrays.asList(names).contains(p.name())).toList());
  }

  public Address without(Parameter one) {
    return new Address(path, parameters.stream().filter(p -> !p.equals(one)).toList());
  }

  /** As links have it. */
  public String href() {
    return parameters.isEmpty()
        ? path
        : path
            + "?"
            + parameters.stream()
                .map(p -> Links.encoded(p.name()) + "=" + Links.encoded(p.value()))
                .collect(Collectors.joining("&"));
  }
}
