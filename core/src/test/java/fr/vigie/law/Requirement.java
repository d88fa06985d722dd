package fr.vigie.law;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The requirements of the law that a test shows, as docs/law.md numbers them: {@code R-05}. The
 * matrix of requirements and tests is made from these.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requirement {

    /** Identifiers, each one or two capital letters, a hyphen and two digits. */
    String[] value();
}
