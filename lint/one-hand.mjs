// Rules of style of this project's own: where two ways of writing say the same, one is written.

/** A field of a class is hidden by one means: `private`, which parameters of a constructor can be, too. */
export const privateByKeyword = {
  meta: { type: 'suggestion', schema: [], messages: { hash: 'Write `private`: everything hidden here is so.' } },
  create: (context) => ({
    PrivateIdentifier: (node) => context.report({ node, messageId: 'hash' }),
  }),
};
