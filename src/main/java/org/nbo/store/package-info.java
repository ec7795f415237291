/**
 * A folder that keeps what was lifted, for queries over many sources.
 *
 * <p>{@link org.nbo.store.Store} is such a folder, opened: a TDB2 database with a graph for each
 * document and others beside it, which {@link org.nbo.store.StoreGraphs} names. {@link
 * org.nbo.store.StoredSource} is what the catalogue in it says of one source. {@link
 * org.nbo.store.StoreLoader} fills it.
 *
 * <p>Not here: how sources are lifted and assessed, which the door does; how a store is served.
 */
package org.nbo.store;
