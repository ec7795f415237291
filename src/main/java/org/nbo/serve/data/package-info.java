/**
 * What is served: {@link org.nbo.serve.data.Holdings}, from a store or put together by a {@link
 * org.nbo.serve.data.Gatherer}, and how much that is, a {@link org.nbo.serve.data.Census}. Lists of
 * things to browse are a {@link org.nbo.serve.data.Register} each, which the {@link
 * org.nbo.serve.data.Registrar} makes by the queries of {@code queries/browse}. What takes long to
 * make is {@link org.nbo.serve.data.Kept} for one state of the data.
 *
 * <p>Not here: HTTP.
 */
package org.nbo.serve.data;
