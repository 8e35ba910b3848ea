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
