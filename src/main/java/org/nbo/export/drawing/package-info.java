/** Draws what the light of channels meets, as SVG with a table that says the same. */
package org.nbo.export.drawing;
