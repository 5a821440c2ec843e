import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { join } from 'node:path';
import { ServerSettings } from '../../config/server.settings.js';
import { SqliteDatabase } from './sqlite-database.js';

/** The database of the embedded mode, `pika.db` in the data folder; closed last at shutdown. */
@Module({
  providers: [
    {
      provide: SqliteDatabase,
      useFactory: ({ dataDir }: ServerSettings) => new SqliteDatabase(join(dataDir, 'pika.db')),
      inject: [ServerSettings],
    },
  ],
  exports: [SqliteDatabase],
})
export class SqliteModule implements OnApplicationShutdown {
  constructor(@Inject(SqliteDatabase) private readonly database: SqliteDatabase) {}

  onApplicationShutdown(): void {
    this.database.close();
  }
}
