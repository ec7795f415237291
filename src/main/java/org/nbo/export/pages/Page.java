package org.nbo.export.pages;

import com.samskivert.mustache.Mustache;

/**
 * What a template gets.
 *
 * @param site what all pages share
 * @param root the way to the folder of all pages: empty, or {@code ../}
 * @param title of the page
 * @param content what is shown
 */
record Page(Site site, String root, String title, Object content) {

  /** Lets names break where a part of them begins, instead of in the middle of a word. */
  Mustache.Lambda breakable() {
    return (fragment, out) ->
        out.write(fragment.execute().replaceAll("(?<=[a-z:.-])(?=[A-Z])", "<wbr>"));
  }

  /**
   * What all pages share.
   *
   * @param title of the ontology
   * @param version of the ontology
   * @param tool version of the program
   */
  record Site(String title, String version, String tool) {}
}
