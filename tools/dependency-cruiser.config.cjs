/**
 * Who may import whom. Imports go one way: domain, then contract, then everything else.
 * A rule that is in the way usually means that something lives in the wrong folder: see docs/architecture.md.
 */
const tests = String.raw`(\.test\.tsx?|/arbitrary-[^/]+\.ts)$`;
const feature = (app) => `^apps/${app}/src/features/([^/]+)/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-stands-alone',
      comment:
        'The rules of markings, gradings and claims must be provable without a server or a page, so domain knows zod and itself. Move what needs more to the app that needs it.',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: tests },
      to: { pathNot: ['^packages/domain/src', '/node_modules/zod/'] },
    },
    {
      name: 'contract-knows-domain-only',
      comment:
        'Endpoints are data that server, page and OpenAPI read alike; a contract that imports one of them could not be read by the others.',
      severity: 'error',
      from: { path: '^packages/contract/src', pathNot: tests },
      to: { pathNot: ['^packages/(contract|domain)/src', '/node_modules/zod/'] },
    },
    {
      name: 'extraction-knows-domain-only',
      comment:
        'Suggestions come from a text and what is handed in with it; a finder that asked the server or the page could tell of what its reader may not see.',
      severity: 'error',
      from: { path: '^packages/extraction/src', pathNot: tests },
      to: { path: '^(packages|apps)/', pathNot: ['^packages/(extraction|domain)/src', '/node_modules/'] },
    },
    {
      name: 'writing-knows-domain-only',
      comment:
        'The words of a block are read from its document in server and browser alike, so that both say the same; neither may have a say in it.',
      severity: 'error',
      from: { path: '^packages/writing/src', pathNot: tests },
      to: { path: '^(packages|apps)/', pathNot: ['^packages/(writing|domain)/src', '/node_modules/'] },
    },
    {
      name: 'editor-library-in-one-feature',
      comment: 'The editor is heavy and loaded late; everybody else reads the plain words of a block.',
      severity: 'error',
      from: { pathNot: '^apps/web/src/features/writing/' },
      to: { path: '/node_modules/(@tiptap|prosemirror-[^/]+)/' },
    },
    {
      name: 'ui-knows-no-domain-word',
      comment: 'The design system shows what it is given. A component that needs a domain word belongs to a feature of the web app.',
      severity: 'error',
      from: { path: '^packages/ui/' },
      to: { path: '^(packages/(domain|contract|testing)|apps)/' },
    },
    {
      name: 'packages-never-reach-into-apps',
      comment: 'Packages are what apps stand on; an import the other way makes a circle.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-never-meet',
      comment:
        'Server and page speak through the contract and nothing else, so that either can be replaced and nothing of the server ships to the browser.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'api-features-never-meet',
      comment:
        'A rule that two features need sinks to domain, a query or card to api/src/records. Otherwise each change of one is a change of all.',
      severity: 'error',
      from: { path: feature('api') },
      to: { path: '^apps/api/src/features/', pathNot: '^apps/api/src/features/$1/' },
    },
    {
      name: 'web-features-never-meet',
      comment: 'A page in web/src/app/routes composes two features; what both need goes to web/src/shared.',
      severity: 'error',
      from: { path: feature('web') },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'only-the-shell-composes',
      comment: 'Routes and shell know the features; features and shared code know neither, so that a feature can be read by itself.',
      severity: 'error',
      from: { path: '^apps/web/src/(features|shared)/' },
      to: { path: '^apps/web/src/app/' },
    },
    {
      name: 'shared-knows-no-feature',
      comment: 'What is shared stands below the features of the page.',
      severity: 'error',
      from: { path: '^apps/web/src/shared/' },
      to: { path: '^apps/web/src/features/' },
    },
    {
      name: 'platform-and-records-know-no-feature',
      comment: 'Database, sessions and records stand below the features of the server.',
      severity: 'error',
      from: { path: '^apps/api/src/(platform|records)/', pathNot: tests },
      to: { path: '^apps/api/src/features/' },
    },
    {
      name: 'platform-knows-no-record',
      comment: 'The platform serves any word of the glossary and knows none.',
      severity: 'error',
      from: { path: '^apps/api/src/platform/', pathNot: tests },
      to: { path: '^apps/api/src/records/' },
    },
    {
      name: 'pg-behind-the-door',
      comment:
        'A connection outside api/src/platform would read past row-level security. Queries take the transaction that asActor gives them. Test and maintenance code may connect as owner.',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: ['^apps/api/src/platform/', '^apps/api/(test|scripts)/'] },
      to: { path: ['/node_modules/pg/', '/node_modules/@types/pg/', '^pg$'] },
    },
    {
      name: 'kysely-in-the-server',
      comment: 'Queries are the server’s; packages and page never see a row.',
      severity: 'error',
      from: { path: '^(packages|apps/web)/' },
      to: { path: '/node_modules/kysely/' },
    },
    {
      name: 'graph-library-in-one-feature',
      comment: 'The chart library is heavy and loaded late; everybody else speaks of lines and points.',
      severity: 'error',
      from: { pathNot: '^apps/web/src/features/graph/' },
      to: { path: ['/node_modules/cytoscape[^/]*/', '/node_modules/@types/cytoscape/'] },
    },
    {
      name: 'map-library-in-one-feature',
      comment: 'The map library is heavy, loaded late, and exchanged for another when a token is set.',
      severity: 'error',
      from: { pathNot: '^apps/web/src/features/map/' },
      to: { path: '/node_modules/(maplibre-gl|mapbox-gl|react-map-gl|@vis\\.gl)/' },
    },
    {
      name: 'no-test-code-in-what-ships',
      comment: 'Builders and random worlds are for tests; what ships must not carry them.',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src/', pathNot: [tests, '^packages/testing/'] },
      to: { path: ['^packages/testing/', '^apps/api/test/', tests, '/node_modules/(vitest|fast-check|@testing-library)/'] },
    },
    {
      name: 'only-declared-packages',
      comment: 'A package that package.json does not name works on one machine and fails on the next.',
      severity: 'error',
      from: { pathNot: '^(vitest|vite)\\.config\\.ts$' },
      to: { dependencyTypes: ['unknown', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'nothing-unresolved',
      comment: 'A path that leads nowhere hides whatever else that module imports.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'no-circles',
      comment: 'Two modules that import each other cannot be read, tested or moved by themselves.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|test-results)/' },
    // `parser` stays unset: the cruiser then reads TypeScript with @swc/core. Without that package it cruises nothing and
    // calls it success, which is why tools/architecture.mjs counts the modules.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
