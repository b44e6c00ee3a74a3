package no.dugnad.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

class SessionMemoryTest {
  private final List<String> read = new ArrayList<>();
  private final MapSessionRepository stored =
      new MapSessionRepository(new ConcurrentHashMap<>()) {
        @Override
        public MapSession findById(String id) {
          read.add(id);
          return super.findById(id);
        }
      };
  private final SessionMemory memory = new SessionMemory();
  private final SessionRepositoryFilter<?> sessions =
      new SessionRepositoryFilter<>(new FrugalSessions<>(stored, memory));
  private final MapSession session = stored.createSession();

  private static final Servlet PAGE =
      new HttpServlet() {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
          response.setStatus(request.getSession(false) == null ? 401 : 200);
          // Sends the head now: the session is saved here, and again when the request ends.
          response.flushBuffer();
        }
      };

  @BeforeEach
  void sessionsAreKeptByPlainCookies() {
    var cookie = new DefaultCookieSerializer();
    cookie.setUseBase64Encoding(false);
    var ids = new CookieHttpSessionIdResolver();
    ids.setCookieSerializer(cookie);
    sessions.setHttpSessionIdResolver(ids);
    stored.save(session);
  }

  @Test
  void aRequestReadsItsSessionOnce() throws Exception {
    assertThat(request()).isEqualTo(200);
    assertThat(read).hasSize(1);
  }

  @Test
  void aSessionThatHasEndedIsNotRememberedByItsThread() throws Exception {
    assertThat(request()).isEqualTo(200);
    stored.deleteById(session.getId());
    assertThat(request()).isEqualTo(401);
  }

  private int request() throws Exception {
    var request = new MockHttpServletRequest("GET", "/home");
    request.setCookies(new Cookie("SESSION", session.getId()));
    var response = new MockHttpServletResponse();
    memory.doFilter(request, response, new MockFilterChain(PAGE, sessions));
    return response.getStatus();
  }
}
