package no.dugnad.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * Gives each start of the product a database and a mail server of its own, gone when it has
 * stopped.
 */
class TestWorld implements ApplicationContextInitializer<GenericApplicationContext> {
  private static final Path DATA = Path.of("target", "test-data");

  @Override
  public void initialize(GenericApplicationContext context) {
    DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
    // What is registered first is destroyed last: the pool is closed before its database goes.
    TestDatabase database = TestDatabase.create();
    beans.registerDisposableBean("testDatabase", database::drop);
    beans.registerSingleton("owner", Owner.of(database.database()));
    Path securityLog = DATA.resolve("security-" + database.name() + ".log");
    beans.registerDisposableBean("testSecurityLog", () -> Files.deleteIfExists(securityLog));
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    beans.registerSingleton("greenMail", mail);
    beans.registerDisposableBean("greenMail", mail::stop);
    // Behind what the test itself sets, before application.properties and the environment.
    context
        .getEnvironment()
        .getPropertySources()
        .addAfter(
            TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME,
            new MapPropertySource("world", properties(database, securityLog, mail)));
  }

  private static Map<String, Object> properties(
      TestDatabase database, Path securityLog, GreenMail mail) {
    return Map.ofEntries(
        Map.entry("dugnad.database.url", database.product().jdbcUrl()),
        Map.entry("dugnad.database.user", database.product().user()),
        Map.entry("dugnad.database.password", database.product().password()),
        Map.entry("dugnad.database.migration-user", database.owner().user()),
        Map.entry("dugnad.database.migration-password", database.owner().password()),
        Map.entry("dugnad.data", DATA.toString()),
        Map.entry("dugnad.security-log", securityLog.toString()),
        Map.entry("dugnad.demo", "false"),
        Map.entry("dugnad.count-queries", "true"),
        Map.entry("dugnad.duties", "false"),
        Map.entry("dugnad.address", "http://localhost"),
        // A reader that takes nothing is cut off after this, a connection between requests is not.
        Map.entry("server.tomcat.connection-timeout", "10s"),
        Map.entry("server.tomcat.keep-alive-timeout", "10m"),
        Map.entry("spring.mail.host", "127.0.0.1"),
        Map.entry("spring.mail.port", mail.getSmtp().getPort()));
  }
}
