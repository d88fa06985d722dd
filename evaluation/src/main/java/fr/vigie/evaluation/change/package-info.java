/**
 * Holds what the scene takes for moving, pixel by pixel, against annotated pictures in the layout
 * of the CDnet 2014 benchmark. Folders of pictures come in; counts of pixels go out. It knows no
 * event and no watch.
 */
@NullMarked
package fr.vigie.evaluation.change;

import org.jspecify.annotations.NullMarked;
