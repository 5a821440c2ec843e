import { Matches, ValidateBy } from 'class-validator';
import { Env } from './environment.js';

/** Who may call. */
export class AccessSettings {
  /** `name:secret` pairs, separated by commas; each name is a tenant of its own. Empty: no key is asked for. */
  @Env(
    'PIKA_API_KEYS',
    'name:secret pairs separated by commas, names and secrets unique, secrets of 8 characters or more',
    {
      secret: true,
    },
  )
  @Matches(/^$|^\s*[\w.-]{1,64}:[^\s,]{8,}(\s*,\s*[\w.-]{1,64}:[^\s,]{8,})*\s*$/)
  @ValidateBy({ name: 'uniqueKeys', validator: { validate: (value: unknown) => areUnique(String(value)) } })
  readonly apiKeys: string = '';
}

// A secret of two tenants would open the data of one for the other.
function areUnique(setting: string): boolean {
  const pairs = setting.split(',').map((pair) => pair.trim());
  const names = pairs.map((pair) => pair.slice(0, pair.indexOf(':')));
  const secrets = pairs.map((pair) => pair.slice(pair.indexOf(':') + 1));
  return new Set(names).size === pairs.length && new Set(secrets).size === pairs.length;
}
