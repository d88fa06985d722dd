/**
 * The event streams (server-sent events): who listens, what they are told of alerts, and when they
 * are let go. The console and the interface for programs each bring their own voice; nothing else
 * about pages or documents belongs here.
 */
@NullMarked
package fr.vigie.server.live;

import org.jspecify.annotations.NullMarked;
