package org.nbo.validate;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Leaves out of a long text what cannot make a value right or wrong: from its middle, signs of
 * Base64 by the four, and blanks. So nobody who checks a document has to hold what may be hundreds
 * of megabytes of pixels.
 */
final class LongTexts extends XMLFilterImpl {
  /** So many characters of a text are told whatever they are. */
  static final int MOST = 1 << 20;

  /** The number of signs of Base64 that stand for whole bytes. */
  private static final int GROUP = 4;

  private static final int PIECE = 1 << 16;

  private final StringBuilder held = new StringBuilder();
  private int told;

  /** Whether a sign was told behind the first ones that no Base64 has. */
  private boolean strange;

  LongTexts(XMLReader reader) {
    super(reader);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    endText();
    super.startElement(uri, name, qualified, attributes);
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    endText();
    super.endElement(uri, name, qualified);
  }

  private void endText() throws SAXException {
    if (held.length() > 0) {
      tellHeld();
    }
    told = 0;
    strange = false;
  }

  private void tellHeld() throws SAXException {
    super.characters(held.toString().toCharArray(), 0, held.length());
    held.setLength(0);
  }

  @Override
  public void characters(char[] all, int start, int length) throws SAXException {
    if (told + length <= MOST) {
      told += length;
      super.characters(all, start, length);
      return;
    }
    told = MOST;
    held.append(all, start, length);
    if (held.length() > PIECE) {
      leaveOut();
    }
  }

  /** Leaves out what goes together, so that the last signs are still there at the end. */
  private void leaveOut() throws SAXException {
    int upTo = 0;
    int signs = 0;
    int last = held.length() - 2 * GROUP;
    for (int i = 0; i < last; i++) {
      char c = held.charAt(i);
      if (isSign(c)) {
        signs++;
      } else if (!strange && " \n\r\t".indexOf(c) < 0) {
        strange = true;
        tellHeld();
        return;
      }
      if (signs % GROUP == 0) {
        upTo = i + 1;
      }
    }
    held.delete(0, strange ? last : upTo);
  }

  private static boolean isSign(char c) {
    return c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c >= '0' && c <= '9'
        || c == '+'
        || c == '/';
  }
}
