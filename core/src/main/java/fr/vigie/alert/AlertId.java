package fr.vigie.alert;

import java.util.UUID;

/**
 * The name of an alert. It says nothing about anybody; it is a random UUID.
 *
 * @param value the UUID
 */
public record AlertId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
