/**
 * HTTP: what every request comes through, whatever it asks for.
 *
 * <p>{@link org.nbo.serve.web.Front} is the filter; it finds a {@link org.nbo.serve.web.Resource}
 * in the {@link org.nbo.serve.web.Routes} and gives it the {@link org.nbo.serve.web.Exchange}. A
 * resource sends a {@link org.nbo.serve.web.Document}, or throws a {@link
 * org.nbo.serve.web.Refusal}. {@link org.nbo.serve.web.Access} says who may, {@link
 * org.nbo.serve.web.Limits} how much, {@link org.nbo.serve.web.Negotiation} in which form.
 *
 * <p>Not here: what is served.
 */
package org.nbo.serve.web;
