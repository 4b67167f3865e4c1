import { basename, dirname, sep } from 'node:path';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const NAMELESS = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'shared']);

/** Files are kebab-case, and neither a file nor its folder may have a name that says nothing. */
export const fileNames = {
  meta: {
    type: 'problem',
    docs: { description: 'kebab-case file names that say what is inside' },
    messages: {
      kebab: 'Name the file in kebab-case: "{{name}}".',
      nameless: '"{{name}}" says nothing: name it after what it holds.',
    },
    schema: [],
  },
  create(context) {
    return {
      Program(node) {
        const name = basename(context.filename);
        const folder = basename(dirname(context.filename));
        const stem = name.split('.')[0] ?? name;
        if (!KEBAB.test(name)) context.report({ node, messageId: 'kebab', data: { name } });
        if (NAMELESS.has(stem)) context.report({ node, messageId: 'nameless', data: { name } });
        const inSource = context.filename.includes(`${sep}src${sep}`);
        if (inSource && NAMELESS.has(folder)) {
          context.report({ node, messageId: 'nameless', data: { name: folder } });
        }
      },
    };
  },
};
