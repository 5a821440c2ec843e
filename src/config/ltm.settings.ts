import { IsIn } from 'class-validator';
import { Env } from './environment.js';

/** Long-term memory: which adapter, which store. */
export class LtmSettings {
  @Env('LTM_ADAPTER', 'sdk')
  @IsIn(['sdk'])
  readonly adapter: string = 'sdk';

  @Env('VECTOR_STORE', 'sqlite; this version has no other store')
  @IsIn(['sqlite'])
  readonly vectorStore: string = 'sqlite';
}
