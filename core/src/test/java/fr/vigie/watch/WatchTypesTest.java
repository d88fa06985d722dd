package fr.vigie.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.camera.CameraId;
import fr.vigie.event.EventDefinition;
import fr.vigie.event.ParameterDefinition;
import fr.vigie.geometry.Direction;
import fr.vigie.watch.ParameterValue.Heading;
import fr.vigie.watch.ParameterValue.Quantity;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchTypesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "quai-3", "a-", "123456"})
    void short_names_of_small_letters_digits_and_hyphens_are_names(String name) {
        assertThat(WatchId.isValid(name)).isTrue();
        assertThat(CameraId.isValid(name)).isTrue();
        assertThat(new WatchId(name)).hasToString(name);
        assertThat(new CameraId(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "Quai", "a b", "a_b", "é", "a\n", "../a", "a/b"})
    void anything_else_is_none(String name) {
        assertThat(WatchId.isValid(name)).isFalse();
        assertThat(CameraId.isValid(name)).isFalse();
        assertThatThrownBy(() -> new WatchId(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CameraId(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_has_sixty_four_signs_at_most() {
        assertThat(WatchId.isValid("a".repeat(64))).isTrue();
        assertThat(WatchId.isValid("a".repeat(65))).isFalse();
    }

    @Test
    void parameters_give_numbers_and_directions_by_name_and_do_not_change() {
        Map<String, ParameterValue> values = new HashMap<>();
        values.put("dwell", new Quantity(8));
        values.put("forbidden", new Heading(new Direction(0, 1)));
        Parameters parameters = new Parameters(values);
        values.clear();

        assertThat(parameters.getNumber("dwell")).isEqualTo(8);
        assertThat(parameters.findDirection("forbidden")).contains(new Direction(0, 1));
        assertThat(parameters.findDirection("dwell")).isEmpty();
        assertThatThrownBy(() -> parameters.getNumber("forbidden"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parameters.getNumber("absent"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_default_of_the_catalogue_lies_within_its_own_range() {
        for (EventDefinition event : EventDefinition.listAll()) {
            for (ParameterDefinition parameter : event.parameters()) {
                parameter
                        .defaultValue()
                        .ifPresent(value ->
                                assertThat(parameter.allows(value))
                                        .as("%s %s", event.type(), parameter.name())
                                        .isTrue());
                assertThat(parameter.allows(Double.NaN)).isFalse();
            }
        }
    }
}
