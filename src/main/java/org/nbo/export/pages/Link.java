package org.nbo.export.pages;

/**
 * A piece of text that may lead somewhere.
 *
 * @param text what is read
 * @param href where it leads, or an empty text
 * @param title more about the target, or an empty text
 */
record Link(String text, String href, String title) {
  static Link to(String text) {
    return new Link(text, "", "");
  }
}
