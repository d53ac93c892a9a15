/** The second service, which knows what items are called, and the shop's client for it. */
package shop.search;
