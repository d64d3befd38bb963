/** The directions in which imports may run; see ARCHITECTURE.md. */
const ORDER = [
  ['organisation'],
  ['account'],
  ['document'],
  ['catalogue'],
  ['honour'],
  ['plan', 'movement', 'registration', 'initiative', 'cluster'],
  ['council'],
  ['commendation'],
  ['decision'],
  ['exemplar', 'oversight', 'report', 'portal'],
];
const FEATURE = '^src/features/';

/** A feature sees only features of the floors below its own. */
const floors = ORDER.map((floor, i) => ({
  name: `features-only-downwards-${floor[0]}`,
  severity: 'error',
  from: { path: `${FEATURE}(${floor.join('|')})/` },
  to: { path: `${FEATURE}(${ORDER.slice(i).flat().join('|')})/`, pathNot: `${FEATURE}$1/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'ground-knows-no-feature',
      severity: 'error',
      from: { path: '^src/(law|documents|platform|ui)/' },
      to: { path: FEATURE },
    },
    {
      name: 'law-is-pure',
      severity: 'error',
      // What reads files, checks what comes in from outside, or is a command, stays on the server.
      from: { path: '^src/law/', pathNot: '(\\.(test|fixture|cli)\\.ts$|read-catalogue|read-facts)' },
      to: { pathNot: '^src/law/' },
    },
    {
      name: 'platform-stands-alone',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(law|documents|ui|features)/' },
    },
    {
      name: 'documents-stand-alone',
      severity: 'error',
      from: { path: '^src/documents/' },
      to: { path: '^src/(law|platform|ui|features)/', pathNot: '^src/platform/errors/' },
    },
    {
      name: 'ui-stands-alone',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/(platform|documents|features)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'model-is-pure',
      severity: 'error',
      from: { path: `${FEATURE}[^/]+/model/`, pathNot: '\\.test\\.ts$' },
      // Roman figures are as pure as a model, and documents count by them, too.
      to: { pathNot: `${FEATURE}[^/]+/(model/|index\\.ts)|^src/law/|^src/documents/roman\\.ts$` },
    },
    {
      name: 'web-takes-only-types-from-schemas',
      severity: 'error',
      from: { path: `${FEATURE}[^/]+/web/` },
      to: {
        path: `(${FEATURE}[^/]+/server/|^src/platform/|^src/documents/)`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'web-types-come-from-schemas',
      severity: 'error',
      from: { path: `${FEATURE}[^/]+/web/` },
      to: { path: `${FEATURE}[^/]+/server/`, pathNot: '\\.schema\\.ts$' },
    },
    {
      name: 'server-has-no-web',
      severity: 'error',
      from: { path: `${FEATURE}[^/]+/server/` },
      to: { path: `${FEATURE}[^/]+/web/|^src/ui/` },
    },
    {
      name: 'other-features-by-their-index',
      severity: 'error',
      from: { path: `${FEATURE}([^/]+)/` },
      to: {
        path: `${FEATURE}[^/]+/(model|server|web)/`,
        // `server/index.ts` is the part of a feature's index that must not reach the browser, `web/index.ts` the one that must not reach the server.
        pathNot: `${FEATURE}($1/|[^/]+/(server|web)/index\\.ts$)`,
      },
    },
    ...floors.map(({ name, severity, from, to }) => ({
      name,
      severity,
      from: { path: from.path.replace(/\((.*)\)\//, '($1)/') },
      to,
    })),
    {
      name: 'not-to-roots',
      severity: 'error',
      from: { path: '^src/.+/' },
      to: { path: '^src/(main\\.tsx?|cli\\.ts)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
};
