package fr.vigie.server.console.wording;

import fr.vigie.catalogue.EventPage;
import fr.vigie.event.EventType;
import fr.vigie.event.Unit;
import fr.vigie.language.Text;
import fr.vigie.operation.FaultNotice;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Words, figures and times in one language. Immutable and thread-safe. */
public final class Words {

    private static final double SECONDS_WITH_A_DIGIT = 10;
    private static final double TINY = 1e-9;
    private static final int LONGEST_IN_SECONDS = 120;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private final MessageSource messages;
    private final Locale locale;
    private final ZoneId zone;

    Words(MessageSource messages, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
    }

    /** The language these words are in. */
    public Locale locale() {
        return locale;
    }

    /**
     * The message of a key, filled.
     *
     * @throws org.springframework.context.NoSuchMessageException if no bundle has it
     */
    public String say(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** The message of a key; other words where no bundle has it. */
    public String sayOr(String key, String otherwise) {
        String found = messages.getMessage(key, new Object[0], otherwise, locale);
        return found == null ? otherwise : found;
    }

    /** The message of a constant: {@code prefix.NAME}. */
    public String say(String prefix, Enum<?> constant) {
        return say(prefix + "." + constant.name());
    }

    /** An event type's name for people. */
    public String event(EventType type) {
        return EventPage.title(type).in(locale);
    }

    /** Who did something: parts of the program have a word, people their account's name. */
    public String actor(String actor) {
        String word = messages.getMessage("actor." + actor, new Object[0], actor, locale);
        return word == null ? actor : word;
    }

    /** Words that come in both languages. */
    public String say(Text text) {
        return text.in(locale);
    }

    /** A day, shortly. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    /** The day of an instant, shortly. */
    public String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    /** The time of day to the second. */
    public String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", locale).withZone(zone).format(at);
    }

    /** Day and time of day. */
    public String dayAndTime(Instant at) {
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL);
        return day.withLocale(locale).withZone(zone).format(at) + ", " + time(at);
    }

    /** A whole number. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A number with at most so many digits behind the sign. */
    public String number(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    /** A share of 1 in per cent. */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(share < 0.1 ? 1 : 0);
        return format.format(share);
    }

    /** A value with its unit, as short as can be. */
    public String quantity(double value, Unit unit) {
        return switch (unit) {
            case SECONDS -> duration(value);
            case PICTURE_HEIGHT, FRACTION -> percent(value);
            case COUNT -> number(value, 0);
            case METRES, SQUARE_METRES, KILOMETRES_PER_HOUR, PEOPLE_PER_SQUARE_METRE ->
                    number(value, 1) + "\u00a0" + unit.symbol();
            case DIRECTION -> number(value, 2);
        };
    }

    /** A value with its unit, and of what it is a part. */
    public String wholeQuantity(double value, Unit unit) {
        String shortly = quantity(value, unit);
        return unit == Unit.PICTURE_HEIGHT ? say("quantity.of-picture-height", shortly) : shortly;
    }

    private String duration(double seconds) {
        if (seconds < SECONDS_WITH_A_DIGIT) {
            return number(seconds, 1) + "\u00a0s";
        }
        // Rounded down: a threshold that is shown as reached has been reached.
        long whole = (long) Math.floor(seconds + TINY);
        if (whole < LONGEST_IN_SECONDS) {
            return whole + "\u00a0s";
        }
        return whole < HOUR
                ? pair(whole / MINUTE, "min", whole % MINUTE, "s")
                : pair(whole / HOUR, "h", whole % HOUR / MINUTE, "min");
    }

    private static String pair(long large, String largeUnit, long small, String smallUnit) {
        String first = large + "\u00a0" + largeUnit;
        return small == 0 ? first : first + "\u00a0" + small + "\u00a0" + smallUnit;
    }

    /** What is wrong with a camera, and since when. */
    public String fault(FaultNotice notice) {
        return say("fault.since", say("fault", notice.fault()), time(notice.since()));
    }
}
