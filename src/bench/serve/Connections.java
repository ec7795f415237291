import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Opens many connections to a server at a time, asks on each, and counts who is answered. */
final class Connections {
  private Connections() {}

  /** Arguments: the port, how many. */
  public static void main(String[] arguments) throws Exception {
    int many = Integer.parseInt(arguments[1]);
    List<SocketChannel> open = new ArrayList<>();
    byte[] request =
        "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < many; i++) {
      SocketChannel channel = SocketChannel.open();
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      channel.connect(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])));
      open.add(channel);
    }
    System.out.println(open.size() + " open");
    for (SocketChannel channel : open) {
      channel.write(ByteBuffer.wrap(request));
    }
    int answered = 0;
    for (SocketChannel channel : open) {
      ByteBuffer answer = ByteBuffer.allocate(15);
      channel.read(answer);
      if (new String(answer.array(), StandardCharsets.US_ASCII).startsWith("HTTP/1.1 200")) {
        answered++;
      }
    }
    System.out.println(answered + " answered");
    for (SocketChannel channel : open) {
      channel.close();
    }
  }
}
