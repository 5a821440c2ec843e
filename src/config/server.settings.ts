import { IsIn, IsInt, IsNotEmpty, IsString, Max, Min } from 'class-validator';
import { Env } from './environment.js';

/** Where the service listens, what it keeps and how much it logs. */
export class ServerSettings {
  @Env('HOST', 'an address or host name to listen on')
  @IsString()
  @IsNotEmpty()
  readonly host: string = '127.0.0.1';

  @Env('PORT', 'a port number from 1 to 65535')
  @IsInt()
  @Min(1)
  @Max(65_535)
  readonly port: number = 8888;

  @Env('PIKA_DATA_DIR', 'a folder that can be written; it is made when missing')
  @IsString()
  @IsNotEmpty()
  readonly dataDir: string = './data';

  @Env('LOG_LEVEL', 'one of fatal, error, warn, info, debug, trace, silent')
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  readonly logLevel: string = 'info';

  @Env('SHUTDOWN_GRACE_MS', 'milliseconds from 100 to 60000 that requests in flight get to finish')
  @IsInt()
  @Min(100)
  @Max(60_000)
  readonly shutdownGraceMs: number = 8_000;
}
