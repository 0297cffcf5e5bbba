/**
 * The arrows between the rooms of src: what each room may import. Anything else is an error.
 * content → intake → representation + assumptions → audit → report | site
 */
const rooms = {
  model: [],
  intake: ['model'],
  representation: ['model'],
  assumptions: ['model'],
  audit: ['model', 'representation', 'assumptions'],
  report: ['model', 'representation', 'assumptions', 'audit'],
  import: ['model'],
  site: ['model', 'representation', 'assumptions', 'audit', 'report'],
  cli: ['model', 'intake', 'representation', 'assumptions', 'audit', 'report', 'import', 'site'],
};

// Tests, and what only tests use, may reach anywhere.
const forTests = '\\.test\\.ts$|(?:^|/)testing(?:\\.ts$|/)';
const notTest = { pathNot: forTests };

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-uses-tests',
      severity: 'error',
      from: { path: '^src', ...notTest },
      to: { path: forTests },
    },
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `arrows-from-${room}`,
      comment: `${room} may import ${allowed.length === 0 ? 'no other room' : allowed.join(', ')}.`,
      severity: 'error',
      from: { path: `^src/${room}/`, ...notTest },
      to: { path: '^src/', pathNot: `^src/(?:${[room, ...allowed].join('|')})/` },
    })),
    {
      name: 'core-has-no-effects',
      comment: 'The core has no file system, terminal or clock.',
      severity: 'error',
      from: {
        path: '^src/(?:model|representation|assumptions|audit|report|import)/',
        pathNot: `${forTests}|^src/report/write-`,
      },
      to: { dependencyTypes: ['core'], pathNot: '^(?:node:)?util$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
