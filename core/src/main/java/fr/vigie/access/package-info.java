/**
 * Who may do what in the installation: accounts of the town's own agents, their roles and the
 * rights that a role gives. Types and the port to where accounts are kept; nothing here knows a
 * password's form, a web page or a database. Nobody who is in a picture is ever in here.
 */
@NullMarked
package fr.vigie.access;

import org.jspecify.annotations.NullMarked;
