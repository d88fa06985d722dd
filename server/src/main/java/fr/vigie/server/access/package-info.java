/**
 * Who gets in: signing in and out, the first account, lock-out, one-time codes, the rule of every
 * address, and the pages for accounts. Accounts themselves are kept behind {@code
 * fr.vigie.access.AccountBook}; nothing here knows the database, and no other room knows a
 * password.
 */
@NullMarked
package fr.vigie.server.access;

import org.jspecify.annotations.NullMarked;
