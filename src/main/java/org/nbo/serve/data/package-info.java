/**
 * What is served: {@link org.nbo.serve.data.Holdings}, from a store or put together by a {@link
 * org.nbo.serve.data.Gatherer}, and how much that is, a {@link org.nbo.serve.data.Census}.
 *
 * <p>Not here: HTTP.
 */
package org.nbo.serve.data;
