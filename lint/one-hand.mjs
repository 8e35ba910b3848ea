// Rules of style of this project's own: where two ways of writing say the same, one is written.

/** A field of a class is hidden by one means: `private`, which parameters of a constructor can be, too. */
export const privateByKeyword = {
  meta: { type: 'suggestion', schema: [], messages: { hash: 'Write `private`: everything hidden here is so.' } },
  create: (context) => ({
    PrivateIdentifier: (node) => context.report({ node, messageId: 'hash' }),
  }),
};

/** A key stands in the object that it is a key of. */
export const noGroupingSpread = {
  meta: { type: 'suggestion', schema: [], messages: { group: 'Write the members themselves, without a spread.' } },
  create: (context) => ({
    'ObjectExpression > SpreadElement > ObjectExpression, ArrayExpression > SpreadElement > ArrayExpression': (node) =>
      context.report({ node, messageId: 'group' }),
  }),
};

/** Parameters that are a tuple are parameters all the same, and `max-params` counts them where they are written out. */
export const noTupleParameters = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { tuple: 'Write the parameters out, or name what they are together.' },
  },
  create: (context) => ({
    ':function > RestElement.params': (node) => {
      const type = node.typeAnnotation?.typeAnnotation;
      const tuple = [type, type?.typeAnnotation].some((part) => part?.type === 'TSTupleType');
      if (tuple || node.argument.type === 'ArrayPattern') context.report({ node, messageId: 'tuple' });
    },
  }),
};

const UPPER_SNAKE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

/** Whether an expression is a literal all the way down; `objects`: an object of literals, too. */
function isConstant(node, objects) {
  const every = (parts) => parts.every((part) => isConstant(part, objects));
  switch (node.type) {
    case 'Literal':
      return true;
    case 'Identifier':
      return UPPER_SNAKE.test(node.name);
    case 'TemplateLiteral':
      return every(node.expressions);
    case 'BinaryExpression':
      return every([node.left, node.right]);
    case 'UnaryExpression':
    case 'SpreadElement':
      return isConstant(node.argument, objects);
    case 'MemberExpression':
      return isConstant(node.object, objects);
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return isConstant(node.expression, objects);
    case 'ArrayExpression':
      return node.elements.length > 0 && every(node.elements);
    case 'NewExpression':
      return node.callee.name === 'Set' && node.arguments.length === 1 && every(node.arguments);
    case 'ObjectExpression':
      return objects && node.properties.length > 0 && every(node.properties);
    case 'Property':
      return isConstant(node.value, objects);
    default:
      return false;
  }
}

/** What is known before the program runs is written so; what is made or called is camelCase. */
export const upperConstants = {
  meta: {
    type: 'suggestion',
    schema: [{ type: 'object', properties: { objects: { type: 'boolean' } } }],
    messages: { upper: 'Write a constant of literals in UPPER_SNAKE_CASE.' },
  },
  create: (context) => {
    const { objects = true } = context.options[0] ?? {};
    const check = ({ declarations }) => {
      for (const { id, init } of declarations) {
        if (init && id.type === 'Identifier' && !UPPER_SNAKE.test(id.name) && isConstant(init, objects))
          context.report({ node: id, messageId: 'upper' });
      }
    };
    return {
      'Program > VariableDeclaration[kind="const"]': check,
      'Program > ExportNamedDeclaration > VariableDeclaration[kind="const"]': check,
    };
  },
};

/** What a function throws stands under one tag. */
export const throwsByTag = {
  meta: { type: 'suggestion', schema: [], messages: { tag: 'Write `@throws` and the name of the error.' } },
  create: (context) => ({
    Program: () => {
      for (const comment of context.sourceCode.getAllComments()) {
        if (/(^\*?|[.*])\s*Throws\b/.test(comment.value)) context.report({ loc: comment.loc, messageId: 'tag' });
      }
    },
  }),
};
