package org.nbo.lift;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.nbo.model.Model;
import org.nbo.model.genome.Assemblies;

/**
 * Lends lifters, each of which is for one thread at a time, to any number of threads. What one has
 * worked out about the model serves whoever borrows it next.
 */
public final class Lifters {
  private final Supplier<Model> model;
  private final SourceFormats formats;
  private final Supplier<Assemblies> assemblies;
  private final Queue<Lifter> idle = new ConcurrentLinkedQueue<>();

  /**
   * @param assemblies the genome assemblies that are known
   */
  public Lifters(Supplier<Model> model, SourceFormats formats, Supplier<Assemblies> assemblies) {
    this.assemblies = assemblies;
    this.model = model;
    this.formats = formats;
  }

  /** Lends one for some work. */
  public <R> R with(Function<Lifter, R> work) {
    Lifter lifter = idle.poll();
    if (lifter == null) {
      lifter = new Lifter(model.get()).reading(formats).knowing(assemblies);
    }
    R result;
    try {
      result = work.apply(lifter);
    } catch (RuntimeException e) {
      idle.add(lifter); // after an Error, better take a new one
      throw e;
    }
    idle.add(lifter);
    return result;
  }
}
