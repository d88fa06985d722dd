package fr.vigie.vision.look.pack;

import fr.vigie.language.Text;

/**
 * Why a pack is refused.
 *
 * @param key the key of {@code model.yaml} that it concerns: readers name its line
 * @param sentence what is wrong, without a full stop
 */
public record Objection(String key, Text sentence) {}
