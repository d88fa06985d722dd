/**
 * Pages that stand alone: one HTML file that can be sent, printed and read without Vigie. An
 * adapter: evaluations come in, text goes out; no request, no file, no other adapter.
 */
@NullMarked
package fr.vigie.server.report;

import org.jspecify.annotations.NullMarked;
