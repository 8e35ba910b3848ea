/** Letters that English has not. */
const VIETNAMESE = /[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]/;
/** Members of the API's document, wherever they are written. */
const DOCUMENTED = ['about', 'description', 'example', 'summary'];

/** What describes the API is no word that the service says. */
const describesApi = (node) =>
  node.type === 'Decorator' ||
  (node.type === 'Property' && DOCUMENTED.includes(node.key.name)) ||
  (node.type === 'VariableDeclarator' && node.id.name === 'EXAMPLE');

/** Refuses Vietnamese in texts; letters alone, and regular expressions, are no words. */
export const vietnameseOnlyInWording = {
  meta: { type: 'problem', messages: { word: 'Put the words into libs/wording, and take them from there.' } },
  create: (context) => {
    const inApi = context.filename.includes('/apps/server/');
    const check = (node, text) => {
      if (text.length < 2 || !VIETNAMESE.test(text)) return;
      if (inApi && context.sourceCode.getAncestors(node).some(describesApi)) return;
      context.report({ node, messageId: 'word' });
    };
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.cooked ?? ''),
    };
  },
};
