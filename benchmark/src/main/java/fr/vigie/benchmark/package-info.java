/**
 * What pictures cost, measured: a whole process for the sum that operators pay, JMH for the parts.
 * Nothing depends on this module, and it is built in the profile "benchmark" only.
 */
@NullMarked
package fr.vigie.benchmark;

import org.jspecify.annotations.NullMarked;
