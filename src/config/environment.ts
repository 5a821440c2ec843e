import { validateSync } from 'class-validator';

/** A class of settings: every property has a default and names its variable with `@Env`. */
export type SettingsClass<T extends object> = new () => T;

/** A setting that the service cannot start with; the message is one line that names the variable. */
export class InvalidSetting extends Error {
  constructor(variable: string, takes: string, value?: string) {
    super(value === undefined ? `${variable}: ${takes}` : `${variable}=${JSON.stringify(value)}: takes ${takes}`);
    this.name = 'InvalidSetting';
  }
}

interface Variable {
  readonly property: string;
  readonly name: string;
  readonly takes: string;
  readonly secret: boolean;
}

const variablesByClass = new Map<object, Variable[]>();

/**
 * Settings property: the environment variable it comes from.
 * @param takes what the variable takes, in words, for the line that refuses a wrong value
 * @param options.secret the value is never shown
 */
export function Env(name: string, takes: string, options: { secret?: boolean } = {}): PropertyDecorator {
  return (prototype, property) => {
    const known = variablesByClass.get(prototype) ?? [];
    known.push({ property: String(property), name, takes, secret: options.secret ?? false });
    variablesByClass.set(prototype, known);
  };
}

/** The names of all variables that some settings class reads. */
export function knownVariables(): string[] {
  return [...variablesByClass.values()].flat().map(({ name }) => name);
}

/**
 * Settings from the environment: defaults where a variable is absent or empty.
 * @throws InvalidSetting for a value that does not fit
 */
export function readSettings<T extends object>(type: SettingsClass<T>, environment: NodeJS.ProcessEnv): T {
  const settings = new type();
  const variables = variablesByClass.get(type.prototype as object) ?? [];
  for (const { property, name } of variables) {
    const text = environment[name]?.trim();
    if (text !== undefined && text !== '') {
      const current: unknown = Reflect.get(settings, property);
      Reflect.set(settings, property, convert(text, current));
    }
  }
  const [wrong] = validateSync(settings);
  if (wrong !== undefined) {
    const variable = variables.find(({ property }) => property === wrong.property);
    if (variable === undefined) throw new Error(`Setting ${wrong.property} has no variable`);
    const shown = variable.secret ? '(hidden)' : (environment[variable.name] ?? '');
    throw new InvalidSetting(variable.name, variable.takes, shown);
  }
  return Object.freeze(settings);
}

// A value is converted to the type of its default; what cannot be converted stays text and fails validation.
function convert(text: string, like: unknown): unknown {
  if (typeof like === 'number') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (typeof like === 'boolean') {
    if (/^(1|true|yes|on)$/i.test(text)) return true;
    return /^(0|false|no|off)$/i.test(text) ? false : text;
  }
  return text;
}
