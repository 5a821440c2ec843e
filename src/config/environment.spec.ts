import { IsBoolean, IsInt, Min } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { Env, readSettings } from './environment.js';
import { SettingsModule } from './settings.module.js';

class PondSettings {
  @Env('POND_DUCKS', 'a number of ducks, 1 or more')
  @IsInt()
  @Min(1)
  readonly ducks: number = 3;

  @Env('POND_FROZEN', 'true or false')
  @IsBoolean()
  readonly frozen: boolean = false;
}

describe('settings', () => {
  it('have defaults, also where a variable is empty', () => {
    expect(readSettings(PondSettings, { POND_DUCKS: ' ' })).toEqual({ ducks: 3, frozen: false });
  });

  it('take the type of their default', () => {
    expect(readSettings(PondSettings, { POND_DUCKS: '12', POND_FROZEN: 'yes' })).toEqual({ ducks: 12, frozen: true });
  });

  it.each([
    [{ POND_DUCKS: 'many' }, 'POND_DUCKS="many": takes a number of ducks, 1 or more'],
    [{ POND_DUCKS: '0' }, 'POND_DUCKS="0": takes a number of ducks, 1 or more'],
    [{ POND_FROZEN: 'maybe' }, 'POND_FROZEN="maybe": takes true or false'],
  ])('name the variable and what it takes: %j', (environment, message) => {
    expect(() => readSettings(PondSettings, environment)).toThrow(message);
  });

  it('refuse what is no setting of the service, and pass over what is not meant for it', () => {
    expect(() => SettingsModule.from({ PIKA_PROT: '1' })).toThrow('PIKA_PROT');
    expect(() => SettingsModule.from({ HOME: '/home/ana', POND_DUCKS: 'many' })).not.toThrow();
  });

  it('refuse an open service beyond loopback, and never show a secret', () => {
    expect(() => SettingsModule.from({ HOST: '10.0.0.1' })).toThrow('PIKA_API_KEYS');
    expect(() => SettingsModule.from({ HOST: '10.0.0.1', PIKA_API_KEYS: 'a:secret-1234' })).not.toThrow();
    expect(() => SettingsModule.from({ PIKA_API_KEYS: 'hush-hush' })).toThrow(/^(?!.*hush).*$/);
  });
});
