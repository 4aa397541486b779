// What is a mistake in a script of the pages. The modules are read where they are; what they share with Python they
// import from a module that only a build writes, so whether an import exists is for the build to say.
import js from "@eslint/js"

// Names that the browser gives. Few, so that a forgotten import is no global of the same name.
const anywhere = ["Event", "EventTarget", "Map", "MessageEvent", "MouseEvent", "URL", "fetch", "self"]
const onPages = [
  ...["document", "getSelection", "history", "location", "navigator", "setTimeout", "window"],
  ...["DOMParser", "Element", "SVGAElement", "URLSearchParams"],
  ...["BroadcastChannel", "IntersectionObserver", "Worker", "addEventListener", "innerHeight", "localStorage"],
]
const readonly = (names) => Object.fromEntries(names.map((name) => [name, "readonly"]))

export default [
  js.configs.recommended,
  {
    files: ["**/*.js"],
    languageOptions: { ecmaVersion: 2022, sourceType: "module", globals: readonly([...anywhere, ...onPages]) },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "array-callback-return": "error",
      "consistent-return": "error",
      "default-param-last": "error",
      eqeqeq: "error",
      "no-constructor-return": "error",
      "no-duplicate-imports": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-param-reassign": "error",
      "no-self-compare": "error",
      "no-shadow": "error",
      "no-throw-literal": "error",
      "no-unmodified-loop-condition": "error",
      "no-unused-expressions": "error",
      "no-unused-vars": ["error", { argsIgnorePattern: "^_$" }],
      "no-use-before-define": ["error", { functions: false, variables: false }],
      "no-useless-return": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "one-var": ["error", "never"],
      "prefer-arrow-callback": "error",
      "prefer-const": "error",
      "prefer-template": "off",
      "require-await": "error",
    },
  },
]
