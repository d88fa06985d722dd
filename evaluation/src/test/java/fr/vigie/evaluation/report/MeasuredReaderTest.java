package fr.vigie.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.event.EventType;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuredReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%PDF-1.7",
                "[]",
                "{\"format\":2,\"date\":\"2026-11-22\",\"events\":[{\"event\":\"FIRE\"}]}",
                "{\"format\":1,\"date\":\"yesterday\",\"events\":[{\"event\":\"FIRE\"}]}",
                "{\"format\":1,\"date\":\"2026-11-22\",\"events\":[{\"event\":\"FIRE\",\"found\":-1}]}"
            })
    void a_document_that_is_no_evaluation_says_nothing(String document) {
        assertThat(MeasuredReader.read(document.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void what_is_shipped_can_be_read_for_every_event_and_names_its_command() {
        for (EventType event : EventType.values()) {
            for (PublishedResult result : PublishedResult.listOf(event)) {
                assertThat(result.command()).startsWith("./vigie evaluate ");
                assertThat(result.footage().fr()).isNotBlank();
                assertThat(result.alone().hours()).isPositive();
                assertThat(result.looked().isPresent()).isEqualTo(!result.pack().isEmpty());
            }
        }
        assertThat(PublishedResult.listOf(EventType.INTRUSION)).isNotEmpty();
    }
}
