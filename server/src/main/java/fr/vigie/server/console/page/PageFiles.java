package fr.vigie.server.console.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/**
 * Leads every page to its styles, scripts and signs under an address that says what they are: a
 * browser keeps them for good, and asks for others as soon as one of them has changed. Relative
 * imports of scripts stay below that address. Thread-safe.
 */
public final class PageFiles extends StandardLinkBuilder {

    /** Below this address lie the same files as at the root, under the name of what they are. */
    public static final String ROOT = "/files/";

    private static final Pattern FILE =
            Pattern.compile("/(css|js|webjars)/.*|/(icons|favicon)\\.svg.*");
    private static final int NAME_DIGITS = 16;

    private final String root;

    private PageFiles(String root) {
        this.root = root;
    }

    /** The files of this program. */
    public static PageFiles ofProgram() {
        try {
            PathMatchingResourcePatternResolver found = new PathMatchingResourcePatternResolver();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, found.getResources("classpath*:static/**/*.*"));
            add(digest, found.getResources("classpath*:META-INF/resources/webjars/**/*.js"));
            String name = HexFormat.of().formatHex(digest.digest()).substring(0, NAME_DIGITS);
            return new PageFiles(ROOT + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, Resource[] files) throws IOException {
        Resource[] sorted = files.clone();
        Arrays.sort(sorted, Comparator.comparing(Resource::getDescription));
        for (Resource file : sorted) {
            try (InputStream bytes = file.getInputStream()) {
                digest.update(bytes.readAllBytes());
            }
        }
    }

    /** The address of this run's files, without a slash at its end. */
    public String root() {
        return root;
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        return super.processLink(context, FILE.matcher(link).matches() ? root + link : link);
    }
}
