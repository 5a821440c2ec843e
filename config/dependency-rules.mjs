/**
 * Who may import whom: `http → application → domain ← infrastructure`, modules meet only at `<module>.api.ts`.
 * Run by `npm run lint`; test/architecture proves that each rule fires.
 */

const SPEC = '\\.spec\\.ts$';
// Where a process or a thread begins.
const ENTRIES = ['^src/(main|worker)\\.ts$', '\\.worker\\.ts$'];
const MODULE = '^src/modules/([^/]+)/';
const OWN = '^src/modules/$1/';
const KERNEL = '^src/shared/kernel/';
// Named groups: paths of one rule are joined into one expression, which would renumber plain ones.
const API = '^src/modules/(?<api>[^/]+)/\\k<api>\\.api\\.ts$';
const MODULE_FILE = '^src/modules/(?<module>[^/]+)/\\k<module>\\.module\\.ts$';
const APPLICATION_PACKAGES = '^node_modules/(@nestjs/common|@nestjs/cqrs|rxjs)/';

/** A rule that ends `npm run lint`. The name is what the report shows, the comment why the rule is there. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const layers = [
  forbid(
    'domain-imports-only-the-kernel',
    'The domain is pure: no package, no Node built-in, no other layer.',
    { path: `${MODULE}domain/`, pathNot: SPEC },
    { pathNot: [`${OWN}domain/`, KERNEL], couldNotResolve: false },
  ),
  forbid(
    'application-sees-no-adapter',
    'Use cases see the domain, ports, the kernel and the api of other modules, so an outside system can be swapped.',
    { path: `${MODULE}application/`, pathNot: SPEC },
    { path: '^src/', pathNot: [`${OWN}(application|domain)/`, KERNEL, API] },
  ),
  forbid(
    'application-imports-few-packages',
    'Use cases import @nestjs/common, @nestjs/cqrs and rxjs; every other package and Node built-in stands behind a port.',
    { path: `${MODULE}application/`, pathNot: SPEC },
    { pathNot: ['^src/', APPLICATION_PACKAGES], couldNotResolve: false },
  ),
  forbid(
    'infrastructure-knows-no-http',
    'Adapters answer to ports; requests and DTOs end at the controllers.',
    { path: `${MODULE}infrastructure/` },
    { path: `${OWN}http/` },
  ),
  forbid(
    'http-sees-no-adapter',
    'Controllers send commands and queries; they never reach for a store.',
    { path: `${MODULE}http/`, pathNot: SPEC },
    { path: `${OWN}infrastructure/` },
  ),
  forbid(
    'only-the-module-file-sees-all-layers',
    'Ports are bound to adapters in <module>.module.ts and nowhere else.',
    {
      path: MODULE,
      pathNot: ['^src/modules/[^/]+/(domain|application|infrastructure|http)/', '\\.module\\.ts$', SPEC],
    },
    { path: [`${OWN}(infrastructure|http)/`, '^src/(platform|config)/'] },
  ),
  forbid(
    'app-sees-only-module-files',
    'The composition root puts modules together and does not reach into them.',
    { path: '^src/[^/]+\\.ts$' },
    { path: '^src/modules/', pathNot: [MODULE_FILE, API] },
  ),
];

const borders = [
  forbid(
    'modules-meet-at-their-api',
    'A module imports nothing of another module but its <module>.api.ts.',
    { path: MODULE },
    { path: '^src/modules/', pathNot: [OWN, API] },
  ),
  forbid(
    'mem0ai-only-in-ltm-infrastructure',
    'The Mem0 SDK is one adapter of long-term memory.',
    { path: '^src/', pathNot: '^src/modules/ltm/infrastructure/' },
    { path: '^node_modules/mem0ai/' },
  ),
  forbid(
    'kernel-imports-no-package',
    'Everything stands on the kernel; the kernel stands on Node alone.',
    { path: KERNEL, pathNot: SPEC },
    { pathNot: KERNEL, dependencyTypesNot: ['core'], couldNotResolve: false },
  ),
  forbid(
    'platform-knows-no-module',
    'The technical parts know no feature.',
    { path: '^src/platform/' },
    { path: '^src/(modules/|[^/]+\\.ts$)' },
  ),
  forbid(
    'config-knows-only-the-kernel',
    'Settings are read before anything else stands.',
    { path: '^src/config/' },
    { path: '^src/', pathNot: ['^src/config/', KERNEL] },
  ),
  forbid(
    'src-never-imports-test',
    'The product runs without its tests and measuring tools.',
    { path: '^src/', pathNot: SPEC },
    { path: ['^(test|bench|eval|scripts)/', SPEC] },
  ),
];

const hygiene = [
  forbid('no-circles', 'Files that import each other can not be understood or changed alone.', {}, { circular: true }),
  forbid(
    'no-orphans',
    'A file that neither the service nor the worker reaches is dead; what only tests use belongs to test/.',
    { path: ENTRIES },
    { path: '^src/', pathNot: [...ENTRIES, SPEC], reachable: false },
  ),
  forbid(
    'no-dev-dependencies-in-src',
    'An installation without the development packages must run.',
    { path: '^src/', pathNot: SPEC },
    { dependencyTypes: ['npm-dev'] },
  ),
  forbid(
    'no-undeclared-packages',
    'What is imported stands in package.json.',
    { path: '^src/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  forbid('no-unresolvable-imports', 'What is imported exists.', {}, { couldNotResolve: true }),
];

export default {
  forbidden: [...layers, ...borders, ...hygiene],
  options: {
    doNotFollow: { path: '^node_modules/' },
    moduleSystems: ['es6', 'cjs'],
    // Imports of types count as well: a layer that knows the types of another one depends on it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
