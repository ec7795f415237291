package org.nbo.serve.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

/** What the server did so far, for Prometheus. */
public final class Metrics implements Resource {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /** Counts a request. */
  void count(String address, int status, long nanoseconds) {
    Timer.builder("nbo.http.requests")
        .description("Requests, by what they asked for and how they were answered.")
        .tag("address", address)
        .tag("status", Integer.toString(status))
        .serviceLevelObjectives(
            Duration.ofMillis(10),
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10))
        .register(registry)
        .record(Duration.ofNanos(nanoseconds));
  }

  /** Adds a number that is asked for when the metrics are. */
  public void add(String name, String description, Supplier<Number> number) {
    Gauge.builder(name, number).description(description).register(registry);
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    exchange.answer(Document.of(registry.scrape(), "text/plain;version=0.0.4"));
  }
}
