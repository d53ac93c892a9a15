/**
 * A small online shop, the kind of service that people run. {@link shop.Shop} puts its parts
 * together.
 */
package shop;
