import { beforeAll, describe, expect, it } from 'vitest';

import { check, type Report, type Tree } from './planted-tree.js';

const LTM = 'src/modules/ltm';
const STM = 'src/modules/stm';

/** A small service that keeps every rule. */
const SERVICE: Tree = {
  'src/main.ts': ['src/app.module.ts', '@nestjs/common'],
  'src/app.module.ts': ['src/config/settings.ts', `${LTM}/ltm.module.ts`, `${STM}/stm.module.ts`],
  'src/worker.ts': ['src/worker.module.ts'],
  'src/worker.module.ts': [`${LTM}/ltm.module.ts`],
  'src/config/settings.ts': ['src/shared/kernel/clock.ts', '@nestjs/common'],
  'src/shared/kernel/clock.ts': ['node:crypto'],
  'src/shared/kernel/clock.spec.ts': ['src/shared/kernel/clock.ts', 'vitest'],
  'src/platform/sqlite.ts': ['better-sqlite3', 'src/config/settings.ts', 'src/shared/kernel/clock.ts'],
  [`${LTM}/ltm.api.ts`]: [`${LTM}/application/search.query.ts`, `${LTM}/domain/fact.ts`],
  [`${LTM}/ltm.module.ts`]: [
    `${LTM}/http/ltm.controller.ts`,
    `${LTM}/application/search.handler.ts`,
    `${LTM}/application/memory.port.ts`,
    `${LTM}/infrastructure/mem0-memory.ts`,
    'src/config/settings.ts',
    'src/platform/sqlite.ts',
    '@nestjs/common',
  ],
  [`${LTM}/domain/fact.ts`]: ['src/shared/kernel/clock.ts'],
  [`${LTM}/domain/fact.spec.ts`]: [`${LTM}/domain/fact.ts`, 'vitest', 'test/support/facts.ts'],
  [`${LTM}/application/search.query.ts`]: ['@nestjs/cqrs', `${LTM}/domain/fact.ts`],
  [`${LTM}/application/memory.port.ts`]: [`${LTM}/domain/fact.ts`],
  [`${LTM}/application/search.handler.ts`]: [
    '@nestjs/common',
    '@nestjs/cqrs',
    'rxjs',
    `${LTM}/application/search.query.ts`,
    `${LTM}/application/memory.port.ts`,
  ],
  [`${LTM}/infrastructure/mem0-memory.ts`]: [
    'mem0ai',
    'node:fs',
    'src/platform/sqlite.ts',
    `${LTM}/application/memory.port.ts`,
  ],
  [`${LTM}/http/ltm.controller.ts`]: ['@nestjs/common', `${LTM}/application/search.query.ts`],
  [`${STM}/stm.module.ts`]: [`${STM}/application/recall.handler.ts`, `${STM}/infrastructure/log.ts`],
  [`${STM}/application/recall.handler.ts`]: [`${LTM}/ltm.api.ts`],
  [`${STM}/infrastructure/log.ts`]: ['node:fs'],
  'test/support/facts.ts': ['src/shared/kernel/clock.ts'],
};

/** A file that breaks a rule by what it imports, or (imports nothing) by not being imported. */
interface Breach {
  readonly file: string;
  readonly imports?: string;
}

const BREACHES: Readonly<Record<string, readonly Breach[]>> = {
  'domain-imports-only-the-kernel': [
    { file: `${LTM}/domain/streams.ts`, imports: 'rxjs' },
    { file: `${LTM}/domain/files.ts`, imports: 'node:fs' },
    { file: `${LTM}/domain/storing.ts`, imports: `${LTM}/application/memory.port.ts` },
    { file: `${LTM}/domain/tables.ts`, imports: 'src/platform/sqlite.ts' },
  ],
  'application-sees-no-adapter': [
    { file: `${LTM}/application/to-adapter.ts`, imports: `${LTM}/infrastructure/mem0-memory.ts` },
    { file: `${LTM}/application/to-controller.ts`, imports: `${LTM}/http/ltm.controller.ts` },
    { file: `${LTM}/application/to-platform.ts`, imports: 'src/platform/sqlite.ts' },
    { file: `${LTM}/application/to-settings.ts`, imports: 'src/config/settings.ts' },
  ],
  'application-imports-few-packages': [
    { file: `${LTM}/application/to-package.ts`, imports: 'better-sqlite3' },
    { file: `${LTM}/application/to-built-in.ts`, imports: 'node:fs' },
  ],
  'infrastructure-knows-no-http': [
    { file: `${LTM}/infrastructure/to-controller.ts`, imports: `${LTM}/http/ltm.controller.ts` },
  ],
  'http-sees-no-adapter': [{ file: `${LTM}/http/to-adapter.ts`, imports: `${LTM}/infrastructure/mem0-memory.ts` }],
  'only-the-module-file-sees-all-layers': [
    { file: `${LTM}/wiring.ts`, imports: `${LTM}/infrastructure/mem0-memory.ts` },
    { file: `${STM}/stm.api.ts`, imports: `${STM}/infrastructure/log.ts` },
  ],
  'app-sees-only-module-files': [{ file: 'src/search.module.ts', imports: `${LTM}/application/search.handler.ts` }],
  'modules-meet-at-their-api': [
    { file: `${STM}/http/to-query.ts`, imports: `${LTM}/application/search.query.ts` },
    { file: `${STM}/http/to-module.ts`, imports: `${LTM}/ltm.module.ts` },
    { file: `${STM}/http/to-false-api.ts`, imports: `${LTM}/http/hidden.api.ts` },
  ],
  'mem0ai-only-in-ltm-infrastructure': [
    { file: `${STM}/infrastructure/to-sdk.ts`, imports: 'mem0ai' },
    { file: 'src/platform/to-sdk.ts', imports: 'mem0ai' },
  ],
  'kernel-imports-no-package': [
    { file: 'src/shared/kernel/to-package.ts', imports: 'rxjs' },
    { file: 'src/shared/kernel/to-platform.ts', imports: 'src/platform/empty.ts' },
  ],
  'platform-knows-no-module': [{ file: 'src/platform/to-module.ts', imports: `${LTM}/ltm.api.ts` }],
  'config-knows-only-the-kernel': [{ file: 'src/config/to-platform.ts', imports: 'src/platform/empty.ts' }],
  'src-never-imports-test': [
    { file: `${LTM}/infrastructure/to-fake.ts`, imports: 'test/support/facts.ts' },
    { file: `${LTM}/infrastructure/to-spec.ts`, imports: 'src/shared/kernel/clock.spec.ts' },
  ],
  'no-circles': [
    { file: `${LTM}/domain/hen.ts`, imports: `${LTM}/domain/egg.ts` },
    { file: `${LTM}/domain/egg.ts`, imports: `${LTM}/domain/hen.ts` },
  ],
  'no-orphans': [{ file: `${LTM}/domain/forgotten.ts` }],
  'no-dev-dependencies-in-src': [{ file: `${LTM}/infrastructure/to-runner.ts`, imports: 'vitest' }],
  'no-undeclared-packages': [{ file: `${LTM}/infrastructure/to-undeclared.ts`, imports: 'left-behind' }],
  'no-unresolvable-imports': [{ file: `${LTM}/domain/to-nowhere.ts`, imports: `${LTM}/domain/gone.ts` }],
};

const planted = Object.entries(BREACHES).flatMap(([rule, breaches]) => breaches.map((breach) => ({ rule, ...breach })));

/** The service with every breach in a file of its own. All but the orphan are reached, through the file that may. */
function breachedService(): Tree {
  const reached = planted.filter(({ imports }) => imports !== undefined).map(({ file }) => file);
  const withImports = (file: string, folders: readonly string[]) => [
    ...(SERVICE[file] ?? []),
    ...reached.filter((path) => folders.some((folder) => path.startsWith(folder))),
  ];
  return {
    ...SERVICE,
    [`${LTM}/http/hidden.api.ts`]: [],
    'src/platform/empty.ts': [],
    ...Object.fromEntries(planted.map(({ file, imports }) => [file, imports === undefined ? [] : [imports]])),
    [`${LTM}/ltm.module.ts`]: withImports(`${LTM}/ltm.module.ts`, [LTM]),
    [`${STM}/stm.module.ts`]: withImports(`${STM}/stm.module.ts`, [STM]),
    'src/app.module.ts': withImports('src/app.module.ts', ['src/platform', 'src/config', 'src/shared', 'src/search']),
  };
}

describe('the dependency rules', () => {
  let report: Report;

  beforeAll(async () => {
    report = await check(breachedService());
  });

  it('pass a service that keeps them', async () => {
    expect((await check(SERVICE)).findings).toEqual([]);
  });

  for (const { rule, file, imports } of planted) {
    it(`refuse ${imports ?? 'nobody'} ${imports === undefined ? 'reaching' : 'in'} ${file}: ${rule}, and no other`, () => {
      const found = report.findings.filter(({ from }) => from === file).map(({ rule: name }) => name);
      expect([...new Set(found)]).toEqual([rule]);
    });
  }

  it('find nothing beside the planted breaches', () => {
    const files = planted.map(({ file }) => file);
    expect(report.findings.filter(({ from }) => !files.includes(from))).toEqual([]);
  });

  it('are errors, and each of them has a planted breach', () => {
    expect(report.rules.map(({ severity }) => severity)).not.toContain('warn');
    expect(report.rules.map(({ name }) => name).toSorted()).toEqual(Object.keys(BREACHES).toSorted());
  });
});
