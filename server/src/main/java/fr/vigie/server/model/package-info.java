/**
 * Installed model packs: their folder, how they come into it (a folder, a zip file, an official
 * release by HTTP), and what was measured with them. A pack is admitted before it is kept; nothing
 * is written outside of the folder.
 */
@NullMarked
package fr.vigie.server.model;

import org.jspecify.annotations.NullMarked;
