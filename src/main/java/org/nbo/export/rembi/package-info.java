/**
 * Experiments become the modules of REMBI ({@link org.nbo.export.rembi.Rembi}); what a module needs
 * and nobody knows is named as a gap.
 *
 * <p>Not here: the form of submissions, into which an archive's own tools bring the modules.
 */
package org.nbo.export.rembi;
