package pools;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Agroal has no properties to be set on its pools. */
public final class Agroal implements Supplier<DataSource> {
  private final AgroalDataSourceConfigurationSupplier configuration =
      new AgroalDataSourceConfigurationSupplier();

  public void setUrl(String url) {
    configuration.connectionPoolConfiguration(
        pool ->
            pool.minSize(1)
                .maxSize(3)
                .acquisitionTimeout(Duration.ofSeconds(2))
                .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)));
  }

  @Override
  public DataSource get() {
    try {
      return AgroalDataSource.from(configuration);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
