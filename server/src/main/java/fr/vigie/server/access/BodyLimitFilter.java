package fr.vigie.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Bounds what a request may bring: little to most addresses, a document or a clip to those that
 * take one, from people and machines that are known, a few at a time. Thread-safe.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    /** Of a form or a camera's description. */
    static final long USUAL = 256 * 1024;

    private static final long MEBIBYTE = 1 << 20;

    /** A document of 20 MB, alone or with its act in base64; a clip of 64 MiB. */
    private static final Map<String, Long> LARGE =
            Map.of(
                    "/governance/acts", 20 * MEBIBYTE,
                    "/governance/suspensions/lift", 20 * MEBIBYTE,
                    "/api/v1/governance/acts", 28 * MEBIBYTE,
                    "/api/v1/governance/suspensions/lift", 28 * MEBIBYTE);

    private static final String CLIP = "/api/v1/setup/cameras/[^/]+/trial/clip";
    private static final long LARGEST_CLIP = 65 * MEBIBYTE;

    /** Documents lie in memory while they are filed. */
    private static final int AT_ONCE = 3;

    private static final Duration LATER = Duration.ofSeconds(10);

    private final Semaphore places = new Semaphore(AT_ONCE);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = mostOf(request);
        boolean whole = request.getContentLengthLong() <= most;
        if (most == USUAL && isMultipart(request)) {
            answer(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "REQUEST");
        } else if (!whole) {
            answer(request, response, HttpStatus.CONTENT_TOO_LARGE, "SIZE");
        } else if (most == USUAL || isSmall(request)) {
            chain.doFilter(new Bounded(request, most), response);
        } else if (isStranger(request)) {
            // Nothing is laid down on the disk for somebody who may not leave it there.
            SignInAnswers.ask(
                    request, response, new InsufficientAuthenticationException("a stranger"));
        } else {
            oneOfFew(new Bounded(request, most), response, chain);
        }
    }

    /**
     * Whether a form with files can be taken apart: a file's name may be none that there can be.
     */
    private static boolean isWhole(HttpServletRequest request) {
        try {
            return !isMultipart(request) || !request.getParameterMap().isEmpty();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void oneOfFew(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            TooMany.answer(request, response, LATER);
            return;
        }
        try {
            if (isWhole(request)) {
                chain.doFilter(request, response);
            } else {
                answer(request, response, HttpStatus.BAD_REQUEST, "FORM");
            }
        } finally {
            places.release();
        }
    }

    private static long mostOf(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return USUAL;
        }
        String path = request.getRequestURI();
        return path.matches(CLIP) ? LARGEST_CLIP : LARGE.getOrDefault(path, USUAL);
    }

    private static boolean isSmall(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length >= 0 && length <= USUAL && !isMultipart(request);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean isStranger(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() == null
                && !BearerFilter.brings(request);
    }

    private static void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code)
            throws IOException {
        if (SignInAnswers.isForPrograms(request)) {
            SignInAnswers.problem(response, status.value(), code);
        } else {
            SignInAnswers.page(request, response, status.value());
        }
    }

    /** A request whose body ends with an exception where it is too long. */
    private static final class Bounded extends HttpServletRequestWrapper {

        private final long most;
        private @Nullable ServletInputStream body;

        Bounded(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream its = body;
            if (its == null) {
                its = new BoundedBody(super.getInputStream(), most);
                body = its;
            }
            return its;
        }
    }

    private static final class BoundedBody extends ServletInputStream {

        private final ServletInputStream body;
        private final long most;
        private long read;

        BoundedBody(ServletInputStream body, long most) {
            this.body = body;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] part, int from, int length) throws IOException {
            int taken = body.read(part, from, length);
            count(Math.max(0, taken));
            return taken;
        }

        private void count(int taken) {
            read += taken;
            if (read > most) {
                throw new MaxUploadSizeExceededException(most);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
