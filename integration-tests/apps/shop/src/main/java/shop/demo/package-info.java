/** What makes a demo of the shop: a database, a cache and shoppers of its own. */
package shop.demo;
