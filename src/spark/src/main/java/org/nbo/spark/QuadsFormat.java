package org.nbo.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;

/**
 * A compressed file for each task, of the bytes that it is given. Where a task is done again, or
 * twice at a time, Hadoop sees to it that one of its files counts.
 */
public final class QuadsFormat extends FileOutputFormat<NullWritable, BytesWritable> {
  private static final String ENDING = ".nq.gz";

  @Override
  public RecordWriter<NullWritable, BytesWritable> getRecordWriter(TaskAttemptContext task)
      throws IOException {
    Path file = getDefaultWorkFile(task, ENDING);
    OutputStream out =
        new GZIPOutputStream(file.getFileSystem(task.getConfiguration()).create(file, false));
    return new RecordWriter<>() {
      @Override
      public void write(NullWritable nothing, BytesWritable piece) throws IOException {
        out.write(piece.getBytes(), 0, piece.getLength());
      }

      @Override
      public void close(TaskAttemptContext same) throws IOException {
        out.close();
      }
    };
  }
}
