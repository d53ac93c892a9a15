/** What the shop keeps: items, carts and orders, in PostgreSQL, Redis and the HTTP session. */
package shop.store;
