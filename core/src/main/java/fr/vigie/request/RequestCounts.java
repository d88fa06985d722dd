package fr.vigie.request;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many requests there were: all that the public sees of them.
 *
 * @param received all that ever came in, by kind
 * @param open how many wait for an answer
 * @param late how many of those are past their last day
 * @param answered how many have an answer
 */
public record RequestCounts(Map<RequestKind, Integer> received, int open, int late, int answered) {

    public RequestCounts {
        Map<RequestKind, Integer> copy = new EnumMap<>(RequestKind.class);
        copy.putAll(received);
        received = Collections.unmodifiableMap(copy);
    }

    /** How many ever came in. */
    public int total() {
        return received.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Counts them as they stand on a day. */
    public static RequestCounts of(List<CitizenRequest> requests, LocalDate today) {
        Map<RequestKind, Integer> received = new EnumMap<>(RequestKind.class);
        requests.forEach(request -> received.merge(request.kind(), 1, Integer::sum));
        int open = (int) requests.stream().filter(r -> r.state().isOpen()).count();
        int late = (int) requests.stream().filter(r -> r.isLate(today)).count();
        return new RequestCounts(received, open, late, requests.size() - open);
    }
}
