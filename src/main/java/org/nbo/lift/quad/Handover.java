package org.nbo.lift.quad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Gathers statements and hands them to a sink that writes: in the thread at hand where they are
 * few, in a thread of their own where they are many, so that a large source is read on one core and
 * written on another. The sink gets the same calls in the same order either way, and is free again
 * after {@link #finish}; it hears nothing of where things begin.
 */
public class Handover implements QuadSink, AutoCloseable {
  /** Batches in use at a time: one is filled, one written, the others wait. */
  private static final int BATCHES = 4;

  private final QuadSink writer;
  private final BlockingQueue<QuadBatch> full = new ArrayBlockingQueue<>(BATCHES + 1);
  private final BlockingQueue<QuadBatch> empty = new ArrayBlockingQueue<>(BATCHES);
  private final QuadBatch end = new QuadBatch(0);
  private QuadBatch batch = new QuadBatch(QuadBatch.CAPACITY);
  private Iri graph;
  private Thread thread;
  private volatile Throwable failure;

  public Handover(QuadSink writer) {
    this.writer = writer;
  }

  @Override
  public final void graph(Iri newGraph) {
    graph = newGraph;
    hand();
  }

  @Override
  public final void link(Iri subject, Iri predicate, Iri object) {
    batch.link(subject, predicate, object);
    if (batch.isFull()) {
      hand();
    }
  }

  @Override
  public final void literal(Iri subject, Iri predicate, String lexical, Datatype datatype) {
    batch.literal(subject, predicate, lexical, datatype);
    if (batch.isFull()) {
      hand();
    }
  }

  @Override
  public final void literal(Iri subject, Iri predicate, Ascii lexical, Datatype datatype) {
    batch.literal(subject, predicate, lexical, datatype);
    if (batch.isFull()) {
      hand();
    }
  }

  /** Writes it here and now, behind all that is still waiting. */
  @Override
  public final void literal(Iri subject, Iri predicate, LongText lexical, Datatype datatype) {
    hand();
    stop();
    rethrow();
    writer.literal(subject, predicate, lexical, datatype);
  }

  /**
   * Has all written that is still waiting.
   *
   * @throws RuntimeException what the sink threw, in whichever thread
   */
  public void finish() {
    hand();
    stop();
    rethrow();
  }

  /** Ends the thread. What was not handed to it is not written. */
  @Override
  public final void close() {
    stop();
  }

  /** Hands a batch over; the first one that is full starts the thread. */
  private void hand() {
    if (thread == null && batch.isFull()) {
      for (int i = 1; i < BATCHES; i++) {
        empty.add(new QuadBatch(QuadBatch.CAPACITY));
      }
      thread = new Thread(this::writeBatches, "nbo-write");
      thread.setDaemon(true);
      thread.start();
    }
    if (thread == null) {
      batch.write(writer);
    } else {
      full.add(batch);
      batch = take(empty);
      rethrow(); // a batch that could not be written comes back as it was
    }
    batch.begin(graph);
  }

  private void writeBatches() {
    for (QuadBatch next = take(full); next != end; next = take(full)) {
      try {
        if (failure == null) {
          next.write(writer);
        }
      } catch (RuntimeException | Error e) {
        failure = e;
      }
      empty.add(next);
    }
  }

  private void stop() {
    if (thread != null) {
      full.add(end);
      boolean interrupted = false;
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      thread = null;
      empty.clear();
    }
  }

  private void rethrow() {
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
  }

  private static QuadBatch take(BlockingQueue<QuadBatch> queue) {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while writing", e);
    }
  }
}
