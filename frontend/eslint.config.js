// What the formatter doesn't see: names that nobody uses, comparisons that guess, text that would become markup.
import js from '@eslint/js';
import globals from 'globals';

const LANGUAGE = "A browser that does not know the page's language would write its own: see platform/language.js.";
const MARKUP = 'Text that people wrote never becomes markup: use textContent, or html`…` of lit-html.';

export default [
  js.configs.recommended,
  {
    languageOptions: { sourceType: 'module', globals: { ...globals.browser, htmx: 'readonly' } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-implied-eval': 'error',
      'no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-restricted-imports': ['error', { patterns: [{ group: ['lit-html/directives/unsafe-*'], message: MARKUP }] }],
      'no-restricted-syntax': [
        'error',
        { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]', message: MARKUP },
        { selector: 'MemberExpression[object.name="Intl"]', message: LANGUAGE },
        { selector: 'MemberExpression[property.name=/^toLocale/]', message: LANGUAGE },
      ],
    },
  },
  { files: ['**/platform/language.js'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.mjs', '**/*.config.js', '**/*.test.js', '**/dom.js', 'bench/**/*.js'],
    languageOptions: { globals: globals.node },
    rules: { 'no-restricted-syntax': 'off' },
  },
];
