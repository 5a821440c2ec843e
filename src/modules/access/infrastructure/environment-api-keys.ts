import { createHash, timingSafeEqual } from 'node:crypto';
import { ApiKeys } from '../application/ports/api-keys.port.js';

interface KnownKey {
  readonly tenant: string;
  readonly digest: Buffer;
}

/** The keys of the setting `PIKA_API_KEYS`; kept as digests, all of them compared, in constant time. */
export class EnvironmentApiKeys extends ApiKeys {
  private readonly keys: readonly KnownKey[];

  /** @param setting `name:secret` pairs separated by commas; the name is the tenant */
  constructor(setting: string) {
    super();
    const pairs = setting.split(',').map((pair) => pair.trim());
    this.keys = pairs
      .filter((pair) => pair !== '')
      .map((pair) => {
        const colon = pair.indexOf(':');
        return { tenant: pair.slice(0, colon), digest: digestOf(pair.slice(colon + 1)) };
      });
  }

  get required(): boolean {
    return this.keys.length > 0;
  }

  /** The first key of the setting is the operator's. */
  isOperator(tenant: string): boolean {
    return this.keys[0]?.tenant === tenant;
  }

  tenantOf(secret: string): string | undefined {
    const digest = digestOf(secret);
    let tenant: string | undefined;
    for (const key of this.keys) {
      if (timingSafeEqual(key.digest, digest)) tenant = key.tenant;
    }
    return tenant;
  }
}

function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
