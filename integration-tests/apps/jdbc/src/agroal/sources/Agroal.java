package sources;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import jdbc.ConnectionSource;

/** A pool of Agroal's, over the data source class {@code provider} where one is given. */
public final class Agroal implements ConnectionSource {
  private final AgroalDataSource pool;

  public Agroal(Properties properties) throws Exception {
    String provider = properties.getProperty("provider");
    Class<?> type = provider == null ? null : Class.forName(provider);
    AgroalDataSourceConfigurationSupplier configuration =
        new AgroalDataSourceConfigurationSupplier();
    configuration.connectionPoolConfiguration(
        it ->
            it.minSize(1)
                .maxSize(5)
                .acquisitionTimeout(Duration.ofSeconds(5))
                .connectionFactoryConfiguration(
                    factory ->
                        (type == null ? factory : factory.connectionProviderClass(type))
                            .jdbcUrl(properties.getProperty("url"))
                            .principal(new NamePrincipal(properties.getProperty("user")))));
    pool = AgroalDataSource.from(configuration);
  }

  @Override
  public Connection open() throws SQLException {
    return pool.getConnection();
  }
}
