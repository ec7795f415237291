/**
 * The entrance: the first page, and what the server says of itself to programs, how it is and what
 * it has.
 *
 * <p>{@link org.nbo.serve.page.home.Site} is the door to all pages. {@code Catalog} describes the
 * data in VoID and DCAT, at the address by which clients know the server, which {@code Addresses}
 * has.
 *
 * <p>Not here: what the forms of the first page send, which {@code assess} and {@code ask} take.
 */
package org.nbo.serve.page.home;
