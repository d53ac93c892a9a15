/** The shop's pages: one servlet each. */
package shop.web;
