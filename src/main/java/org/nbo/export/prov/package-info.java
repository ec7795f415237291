/**
 * Experiments become provenance: {@link org.nbo.export.prov.ImagingProcess} tells how images came
 * about, {@link org.nbo.export.prov.Statements} writes it as one bundle.
 *
 * <p>Not here: the provenance of a lifted graph, which lifting itself states.
 */
package org.nbo.export.prov;
