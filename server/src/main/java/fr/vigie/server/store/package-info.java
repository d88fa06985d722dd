/**
 * What outlives the process: alerts, masked stills, the journal, in H2 or PostgreSQL through the
 * same migrations, and the folder they lie in. It implements core's ports; it knows no station, no
 * page and no configuration file.
 */
@NullMarked
package fr.vigie.server.store;

import org.jspecify.annotations.NullMarked;
