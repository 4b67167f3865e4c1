import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/**
 * Inside an app every folder of `src` is one part. Three kinds exist:
 * foundation (platform, charts, ui) may be imported file by file but imports no feature;
 * shell (app) may import whatever it composes;
 * everything else is a feature: others see its `index.ts` only, and features never form a circle.
 */
const FOUNDATION = new Set(['platform', 'charts', 'ui']);
const SHELL = new Set(['app']);
const SOURCE_FILE = /\.[cm]?tsx?$/;
const SPEC_FILE = /\.(spec|test)\.[cm]?tsx?$/;
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])(\.[^'"]*)\1/g;

/** @type {Map<string, Map<string, Set<string>>>} one graph per app and lint run */
const graphs = new Map();

/** @param {string} file */
function findAppSource(file) {
  const parts = resolve(file).split(sep);
  const at = parts.findIndex((part, i) => part === 'apps' && parts[i + 2] === 'src');
  return at < 0 ? null : parts.slice(0, at + 3).join(sep);
}

/** The part a path lies in, null for files directly in `src` (they compose, like the shell). */
function toPart(appSource, path) {
  const segments = relative(appSource, path).split(sep);
  if (segments[0] === '..') return null;
  if (segments[0] === 'features') segments.shift();
  const [name, ...inside] = segments;
  if (!name || (inside.length === 0 && SOURCE_FILE.test(name))) return null;
  return { name, inside: inside.join('/') };
}

const isFeature = (name) => !FOUNDATION.has(name) && !SHELL.has(name);

function listSourceFiles(folder) {
  return readdirSync(folder).flatMap((entry) => {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) return listSourceFiles(path);
    return SOURCE_FILE.test(entry) && !SPEC_FILE.test(entry) ? [path] : [];
  });
}

function readGraph(appSource) {
  const known = graphs.get(appSource);
  if (known) return known;
  const graph = new Map();
  for (const file of listSourceFiles(appSource)) {
    const from = toPart(appSource, file);
    if (!from || !isFeature(from.name)) continue;
    for (const [, , specifier] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const to = toPart(appSource, resolve(dirname(file), specifier));
      if (!to || to.name === from.name || !isFeature(to.name)) continue;
      if (!graph.has(from.name)) graph.set(from.name, new Set());
      graph.get(from.name).add(to.name);
    }
  }
  graphs.set(appSource, graph);
  return graph;
}

/** The way from one feature to another as names, null when there is none. */
function findPath(graph, from, to, seen = new Set([from])) {
  if (from === to) return [to];
  for (const next of graph.get(from) ?? []) {
    if (next !== to && seen.has(next)) continue;
    seen.add(next);
    const rest = findPath(graph, next, to, seen);
    if (rest) return [from, ...rest];
  }
  return null;
}

export const featureBoundaries = {
  meta: {
    type: 'problem',
    docs: { description: 'features of one app meet through their public index only, never in a circle' },
    messages: {
      deep: 'Import feature "{{to}}" through its index.ts, not "{{specifier}}".',
      upward: '"{{from}}" is foundation: it may not import feature "{{to}}".',
      circle: 'Features import each other in a circle: {{path}}.',
    },
    schema: [],
  },
  create(context) {
    const appSource = findAppSource(context.filename);
    const from = appSource && toPart(appSource, context.filename);
    if (!appSource || !from) return {};

    function check(source) {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
      const target = resolve(dirname(context.filename), source.value);
      const to = toPart(appSource, target);
      if (!to || to.name === from.name || !isFeature(to.name)) return;
      const data = { from: from.name, to: to.name, specifier: source.value };
      if (FOUNDATION.has(from.name)) return context.report({ node: source, messageId: 'upward', data });
      if (!['', 'index', 'index.ts', 'index.tsx'].includes(to.inside)) {
        return context.report({ node: source, messageId: 'deep', data });
      }
      if (!isFeature(from.name)) return;
      const back = findPath(readGraph(appSource), to.name, from.name);
      if (back) {
        const path = [from.name, ...back].join(' > ');
        context.report({ node: source, messageId: 'circle', data: { path } });
      }
    }

    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
    };
  },
};
